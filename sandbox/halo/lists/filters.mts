import { notValid } from '../answers.mts';
import { commaList, converts, isTrue } from '../convert.mts';
import type { Session } from '../auth/tokens.mts';
import type { Modes } from '../modes.mts';
import type { Store } from '../store.mts';
import type { Json, Query, Resource, Row, ValueType } from '../types.mts';
import { mapped } from './filterNames.mts';
import { always } from './always.mts';
import { rules } from './rules.mts';
import { contains } from './search.mts';

/** What a filter may look at. */
export interface Filtering {
	store: Store;
	resource: Resource;
	query: Query;
	/** In what this tenant differs from others. */
	modes: Modes;
	/** Who asks. */
	session?: Session;
}

export type Test = (row: Row) => boolean;

/**
 * Applies every filter of a list request; all of them must hold.
 * @throws Refusal 400 when a list of ids holds something else
 */
export function filtered(rows: Row[], filtering: Filtering): Row[] {
	const tests = testsFor(rows, filtering);
	return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function testsFor(rows: Row[], filtering: Filtering): Test[] {
	const { resource, query } = filtering;
	const tests = always(filtering);
	const present = fieldsOf(rows, resource);
	for (const [name, value] of Object.entries(query)) {
		const rule = rules[resource.name]?.[name] ?? rules.any[name];
		const test = rule ? rule(value, filtering) : byField(name, value, resource, present);
		if (test) tests.push(test);
	}
	return tests;
}

/** The fields a filter may name: those the contract lists and those the records really have. */
function fieldsOf(rows: Row[], resource: Resource): Set<string> {
	const names = [...resource.fields.values()].map(({ name }) => name);
	return new Set([...names, ...rows.slice(0, 50).flatMap((row) => Object.keys(row))]);
}

/** The general rule: a filter named like a field, or like its plural, filters by that field. */
function byField(
	name: string,
	value: string,
	resource: Resource,
	present: Set<string>,
): Test | undefined {
	const type = resource.filters.get(name)?.type ?? 'text';
	const field = candidates(name, type, resource).find((candidate) => present.has(candidate));
	if (!field) return undefined;
	if (type === 'bool') return isTrue(value) ? (row) => Boolean(row[field]) : undefined;
	if (name.startsWith('search_')) return (row) => contains(row[field], value);
	const isText = type === 'text' && fieldType(resource, field) !== 'int';
	const wanted = isText ? [value] : commaList(value);
	if (type === 'ids') refuseNonIds(name, field, wanted, resource);
	return (row) => wanted.some((one) => holds(row[field], one));
}

const fieldType = (resource: Resource, field: string): ValueType =>
	resource.fields.get(field)?.type ?? 'int';

/** Possible fields, likeliest first: a list of ids rather means `status_id` than `status`. */
function candidates(name: string, type: ValueType, { name: resource }: Resource): string[] {
	const given = mapped[resource]?.[name];
	if (given) return [given];
	const words = [name, name.replace(/_ids?$/, ''), name.replace(/s$/, '')];
	const linked = words.flatMap((word) => [`${word}_id`, `${word}s`]);
	if (type === 'ids') return [...linked, ...words];
	return [name, name.replace(/^search_/, ''), ...linked, ...words];
}

function refuseNonIds(name: string, field: string, wanted: string[], resource: Resource): void {
	const isNumber = fieldType(resource, field) === 'int';
	const wrong = isNumber && wanted.find((one) => !converts(one, 'int'));
	if (wrong) throw notValid(name, wrong);
}

/** Whether a field has a value: equal as text, or a linked record with that id. */
function holds(value: Json | undefined, wanted: string): boolean {
	if (value === undefined || value === null) return false;
	if (Array.isArray(value)) return value.some((item) => holds(item, wanted));
	if (typeof value === 'object') return holds(value.id ?? value.value, wanted);
	return String(value).toLowerCase() === wanted.trim().toLowerCase();
}
