import { UserFacingError } from '../../transport/userFacingError';
import { isSameName } from '../../values/text';
import type { Found } from './findMethods';
import { nameOf } from './fromHalo';
import { scalarText } from './haloJson';

/** A method in a list to choose from. */
export interface Choice {
	/** Its label. */
	name: string;
	/** The key that finds it again: its name, or its ID if several have that name. */
	value: string;
	found: Found;
}

/** The methods of an export, to choose from. */
export function choicesOf(methods: Found[]): Choice[] {
	const names = methods.map(({ method }) => nameOf(method));
	const seen = new Map<string, number>();
	for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
	return methods.map((found, i) => {
		const id = scalarText(found.method.id);
		const isUnique = seen.get(names[i]) === 1;
		return { name: names[i], value: isUnique || id === '' ? names[i] : id, found };
	});
}

/**
 * The method with a name or an ID; the only one if none is named.
 * @throws UserFacingError that lists the methods to choose from
 */
export function choose(choices: Choice[], wanted: string): Found {
	if (wanted === '' && choices.length === 1) return choices[0].found;
	const fitting = FITS.map((fits) => choices.filter((choice) => fits(choice, wanted)));
	const best = fitting.find((some) => some.length > 0) ?? [];
	if (best.length === 1) return best[0].found;
	if (best.length > 1) {
		const ids = best.map(({ found }) => scalarText(found.method.id)).filter((id) => id !== '');
		const advice =
			ids.length > 0 ? `Use one of the IDs ${ids.slice(0, 8).join(', ')}` : 'Rename one';
		throw new UserFacingError(`Several methods are called '${wanted.slice(0, 80)}'`, advice);
	}
	const some = choices.slice(0, 8).map(({ name }) => `'${name.slice(0, 60)}'`);
	if (choices.length > some.length) some.push(`${choices.length - some.length} more`);
	throw new UserFacingError(
		wanted === '' ? 'No method is chosen' : `The export has no method '${wanted.slice(0, 80)}'`,
		`The export has ${some.join(', ')}`,
	);
}

const FITS: Array<(choice: Choice, wanted: string) => boolean> = [
	({ value }, wanted) => value === wanted,
	({ name }, wanted) => name === wanted,
	({ name }, wanted) => isSameName(name, wanted),
	({ found }, wanted) => wanted !== '' && scalarText(found.method.id) === wanted,
];
