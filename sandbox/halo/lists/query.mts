import { fieldErrors } from '../answers.mts';
import { converts } from '../convert.mts';
import type { Modes } from '../modes.mts';
import type { Query, Resource, ValueType } from '../types.mts';

/** Understood on every list, whether the OpenAPI declares them there or not. */
const common: Record<string, ValueType> = {
	pageinate: 'bool',
	page_size: 'int',
	page_no: 'int',
	count: 'int',
	includedetails: 'bool',
	...Object.fromEntries(
		['', '2', '3', '4', '5'].flatMap((n) => [
			[`order${n}`, 'text' as const],
			// anything but `true` sorts up, and 1 is no fault (docs/halo/lists.md#sorting)
			[`orderdesc${n}`, 'text' as const],
		]),
	),
};

/** Lists on which `search` does nothing in some tenants. */
const unsearched = new Set(['Agent', 'Client']);

/** What is left where this tenant ignores `search`. */
export function withoutIgnored(query: Query, { name }: Resource, modes: Modes): Query {
	if (modes.search === 'works' || !unsearched.has(name)) return query;
	const { search: _ignored, ...rest } = query;
	return rest;
}

/**
 * Keeps the parameters that Halo knows here and checks their type; a name it does not know is
 * dropped without a word (docs/halo/requests.md#general), an empty value too.
 * @throws Refusal 400 with parameter -> messages
 */
export function readQuery(resource: Resource, query: Query): Query {
	const kept: Query = {};
	const errors: Record<string, string[]> = {};
	for (const [key, value] of Object.entries(query)) {
		const type = common[key] ?? resource.filters.get(key)?.type;
		if (!type || value.trim() === '') continue;
		if (!converts(value, type)) errors[key] = [`The value '${value}' is not valid.`];
		kept[key] = value;
	}
	if (Object.keys(errors).length > 0) throw fieldErrors(errors);
	return kept;
}
