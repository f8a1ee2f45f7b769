import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { pathTo } from '../transport/HaloClient';
import { isCustomField } from './customFields';
import { dateInZone, isNoDate } from './dates';
import { inParallel } from './inParallel';
import { optionsOf, zoneOf } from './options';
import type { Field, RecordDefinition, Run } from './types';
import { choicesFor } from './values';

/** How many records are asked for at the same time. */
const SIDE_BY_SIDE = 5;

/**
 * Records as output items: everything, the most useful fields, or the chosen ones. The options may add custom fields
 * under their own names, names beside ids, and give dates in a time zone.
 */
export async function present(
	run: Run,
	record: RecordDefinition,
	rows: IDataObject[],
): Promise<INodeExecutionData[]> {
	const { includeCustomFields, includeLabels } = optionsOf(run);
	const zone = zoneOf(run);
	// records without custom fields, or without an address to read them at, are not asked for one by one
	const wants = record.customFieldsOf !== undefined && wantsCustomFields(run);
	const whole = wants ? await withDetails(run, record, rows) : rows;
	const label = includeLabels === true ? await labelling(run, record) : () => ({});
	return whole.map((row) => {
		const custom = includeCustomFields === true ? flat(row, includeLabels === true) : {};
		const json = { ...reduce(run, record, row), ...custom };
		return { json: inTime({ ...json, ...label(json, row) }, record, zone) };
	});
}

/** Raw is as Halo sends it, and so is a record of which no fields are known. */
function reduce(run: Run, record: RecordDefinition, row: IDataObject): IDataObject {
	const output = run.parameter('output', 'simplified');
	const isUnknown = output === 'simplified' && record.simplified.length === 0;
	if (output === 'raw' || isUnknown) return row;
	const picked = pick(row, output === 'selected' ? chosen(run) : record.simplified);
	if (record.timesOfDay) return picked;
	return Object.fromEntries(
		Object.entries(picked).map(([key, value]) => [key, isNoDate(value) ? null : value]),
	);
}

/** The chosen fields; `id` always comes along, since the next step nearly always needs it. */
function chosen(run: Run): string[] {
	const fields = run.parameter('outputFields', []);
	const list = Array.isArray(fields) ? fields : String(fields).split(',');
	return [...new Set(['id', ...list.map((field) => String(field).trim()).filter(Boolean)])];
}

/** Halo leaves empty fields out; here they are null, so that all items have the same columns. */
const pick = (row: IDataObject, fields: string[]): IDataObject =>
	Object.fromEntries(fields.map((field) => [field, read(row, field) ?? null]));

function read(row: IDataObject, field: string): IDataObject[string] {
	if (!isCustomField(field)) return row[field];
	return customOf(row).find(({ name }) => name === field)?.value as IDataObject[string];
}

const customOf = (row: IDataObject) => (row.customfields ?? []) as IDataObject[];

const wantsCustomFields = (run: Run) =>
	optionsOf(run).includeCustomFields === true ||
	(run.parameter('output', 'simplified') === 'selected' && chosen(run).some(isCustomField));

/** Halo's lists leave custom fields out, so each record that lacks them is asked for: one request a record. */
const withDetails = async (
	run: Run,
	{ path, within, permission }: RecordDefinition,
	rows: IDataObject[],
) =>
	await inParallel(rows, SIDE_BY_SIDE, async (row) => {
		if (row.customfields !== undefined || row.id === undefined) return row;
		const { filter } = within ?? {};
		const query = { includedetails: true, ...(filter ? { [filter]: row[filter] } : {}) };
		return await run.halo.get(pathTo(path, row.id as number | string), query, permission);
	});

/** Custom fields under their own names; of a selection its id, and its text beside it when labels are wanted. */
const flat = (row: IDataObject, labels: boolean): IDataObject =>
	Object.fromEntries(
		customOf(row).flatMap(({ name, value, display }) => {
			const own: Array<[string, unknown]> = [[String(name), value ?? null]];
			const differs = display !== undefined && String(display) !== String(value);
			return labels && differs ? [...own, [labelKey(String(name)), display]] : own;
		}),
	) as IDataObject;

/** `status_id` gives `status_name`; a name of Halo's own under that key wins. */
const labelKey = (id: string) => `${id.replace(/_id$/, '')}_name`;

/** Names for the ids that a record's fields hold; each list is asked for once. */
async function labelling(run: Run, record: RecordDefinition) {
	const listed = record.fields.filter(
		({ lookup }) => lookup && lookup.valueKey !== 'name' && lookup.valueKey !== 'value',
	);
	const names = await Promise.all(
		listed.map(async (field): Promise<[string, Map<string, string>]> => {
			const options = await optionsFor(run, field);
			return [field.id, new Map(options.map(({ name, value }) => [String(value), name]))];
		}),
	);
	return (json: IDataObject, row: IDataObject): IDataObject =>
		Object.fromEntries(
			names
				.filter(([id]) => id in json && json[labelKey(id)] === undefined)
				.map(([id, labels]) => [
					labelKey(id),
					row[labelKey(id)] ?? labels.get(String(json[id])) ?? null,
				]),
		);
}

/** Midnight in a custom field is nearly always a day without a time. */
const isCustomDay = (key: string, value: unknown) =>
	(key === 'value' || isCustomField(key)) && /T00:00:00/.test(String(value));

/** The whole list, since a list of records holds all types. */
const optionsFor = async (run: Run, { lookup }: Field) =>
	lookup ? await choicesFor(run, { ...lookup, scoped: undefined }) : [];

/** Dates in the chosen time zone, however deep they stand; days stay days. */
function inTime(json: IDataObject, record: RecordDefinition, zone?: string): IDataObject {
	if (!zone || record.timesOfDay) return json;
	const days = new Set(record.fields.filter(({ day }) => day).map(({ id }) => id));
	return moved(json, zone, days) as IDataObject;
}

function moved(value: unknown, zone: string, days: Set<string>): unknown {
	if (Array.isArray(value)) return value.map((one: unknown) => moved(one, zone, days));
	if (typeof value !== 'object' || value === null) {
		return isNoDate(value) ? value : dateInZone(value, zone);
	}
	return Object.fromEntries(
		Object.entries(value).map(([key, one]: [string, unknown]) => [
			key,
			days.has(key) || isCustomDay(key, one) ? one : moved(one, zone, days),
		]),
	);
}
