import type { Json, Row } from '../types.mts';
import { isObject } from '../writes/typeCheck.mts';
import type { Rule } from './ruleParts.mts';
import { contains } from './search.mts';

/** The only operator that was recorded: contains. */
const containing = 4;

/** Conditions as the web app sends them, all of which must hold (docs/halo/lists.md#search); others narrow nothing (ours). */
export const advancedSearch: Rule = (value) => {
	const conditions = parsed(value).filter((one) => Number(one.filter_type) === containing);
	if (conditions.length === 0) return undefined;
	return (row) =>
		conditions.every(({ filter_name, filter_value }) =>
			contains(valueOf(row, String(filter_name)), String(filter_value ?? '')),
		);
};

/** A linked record is searched by its label: `priority` means the priority's name. */
const valueOf = (row: Row, name: string): Json | undefined => row[`${name}_name`] ?? row[name];

function parsed(text: string): Row[] {
	try {
		const conditions = JSON.parse(text) as Json;
		return Array.isArray(conditions) ? conditions.filter(isObject) : [];
	} catch {
		return [];
	}
}
