import type { Field, Run } from '../model';
import { severalIn } from '../values/conversions';
import { pickOption } from '../values/convert';
import { show, sentenceCase } from '../values/text';
import { choicesFor } from './values';
import { idOf } from '../values/ids';
import { isBlank } from '../values/blank';
import { isObject } from '../transport/json';

/**
 * Several IDs in Halo's form: `1,9`. The value may be a list, JSON text of a list, or text with commas; each entry is
 * an ID, a record with an `id`, or a name if the field has a list of names.
 * @throws for a name that is not in the list, with the choices, and for anything that is not an ID
 */
export async function readSeveral(run: Run, field: Field, value: unknown): Promise<string> {
	const ids: string[] = [];
	for (const part of partsOf(value)) ids.push(await toIdText(run, field, part));
	return ids.join(',');
}

const partsOf = (value: unknown): unknown[] =>
	severalIn(value)
		.map((part) => (isObject(part) && 'id' in part ? part.id : part))
		.filter((part) => !isBlank(part));

async function toIdText(run: Run, field: Field, part: unknown): Promise<string> {
	const id = idOf(part);
	if (id !== undefined) return String(id);
	const { displayName, lookup } = field;
	const place = `'${displayName}'`;
	if (lookup && typeof part === 'string') {
		return String(
			pickOption(part, await choicesFor(run, lookup), place, sentenceCase(lookup.plural)),
		);
	}
	throw run.fail(
		`${place} must be IDs, not ${show(part)}`,
		'Separate several IDs with commas, or use a list. No request was sent.',
	);
}
