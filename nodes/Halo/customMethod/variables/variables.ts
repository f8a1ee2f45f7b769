import type { Run } from '../../model';
import { explain } from '../responsePath/explain';
import { rootOf } from '../responsePath/path';
import { Missing, pick } from '../responsePath/pickPath';
import type { NamedValue } from '../method/method';
import { UserFacingError } from '../../transport/userFacingError';
import type { Token } from './template';
import { names } from '../method/text';

/** What `<<name>>` may refer to: the variables of the form, then the fields of the incoming item. */
export type Scope = Readonly<Record<string, unknown>>;

/**
 * The variables of a method for this item. An agent adds its own values to the fields of the item, so in a tool only
 * the variables count, which a person opens one by one.
 */
export const scopeFor = (run: Run, { variables }: { variables: NamedValue[] }): Scope =>
	scopeOf(variables, run.isTool ? {} : run.item.json);

/** @throws UserFacingError when a variable has no name, or two have the same name */
export function scopeOf(variables: NamedValue[], fields: Record<string, unknown>): Scope {
	const named = namedValues(variables, 'variable');
	const seen = new Set<string>();
	for (const [name] of named) {
		if (seen.has(name)) {
			throw new UserFacingError(`Two variables are called '${name}'`, 'Rename one of them');
		}
		seen.add(name);
	}
	return { ...fields, ...Object.fromEntries(named) };
}

/** The rows that have a value, with their names. */
export function namedValues(rows: NamedValue[], what: string): Array<[string, unknown]> {
	const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
	return rows
		.map(({ name, value }): [string, unknown] => [String(name ?? '').trim(), value])
		.filter(([name, value]) => {
			if (name !== '') return true;
			if (isEmpty(value)) return false;
			throw new UserFacingError(`A ${what} has a value but no name`, "Fill in its 'Name'");
		});
}

/**
 * The value of a token. Its first word is the name of a variable.
 * @param place for messages: 'the path'
 * @throws UserFacingError when there is no such value
 */
export function valueOf({ text, path }: Token, scope: Scope, place: string): unknown {
	const value = pick(path, scope);
	if (!(value instanceof Missing)) return value;
	const name = rootOf(path);
	if (Object.hasOwn(scope, name)) {
		throw new UserFacingError(`${text} in ${place} has no value`, explain(value));
	}
	throw new UserFacingError(
		`${text} in ${place} has no value`,
		`Add '${name}' under 'Variables', or use a field of the incoming item. It has ${names(scope)}`,
	);
}
