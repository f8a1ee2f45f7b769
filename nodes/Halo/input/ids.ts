import { idShapes } from '../values/idShapes';
import { idOf } from '../values/ids';
import { isBlank } from '../values/blank';
import { INEXACT, isInexact } from '../values/inexact';
import type { Id, IdKind, Run } from '../model';
import { show } from '../values/text';

/** A record's ID in its type, usually a number; 0 and negative IDs are valid. Undefined when empty. */
export function toId(
	run: Run,
	value: unknown,
	name: string,
	kind: IdKind = 'number',
): Id | undefined {
	if (isBlank(value)) return undefined;
	const id = idOf(value, kind);
	if (id !== undefined) return id;
	throw run.fail(`'${name}' must be an ID, not ${show(value)}`, advice(value, kind));
}

function advice(value: unknown, kind: IdKind): string {
	if (isInexact(value)) return `${INEXACT} Nothing was sent.`;
	return kind === 'number'
		? 'Choose from the list, or enter the number that Halo shows as the ID.'
		: `Choose from the list. ${idShapes[kind].words}.`;
}
