import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { includeCustomFields, includeLabels, outputFields } from '../form/parameters';
import { isCustomField } from '../lists/customFields';
import { simplifiedFields } from '../lists/nameLists';
import { isNoDate } from '../values/dates';
import { customColumns, customOf, entriesOf } from './customColumns';
import { withDetails } from './details';
import { withoutSignIns } from './hidden';
import { withNames } from './labels';
import { withLines } from './lines';
import { namesAlone } from './namesAlone';
import { inTime, inUtc } from './times';
import { wantedOutput } from './wanted';
import type { RecordDefinition, Run } from '../model';

/**
 * Records as output items: everything, the most useful fields, or the chosen ones. The options may add custom fields
 * under their own names, names beside ids, and give dates in a time zone.
 * @param forAgents what an agent gets beside the most useful fields, and which of them it does without
 */
export async function present(
	run: Run,
	record: RecordDefinition,
	rows: IDataObject[],
	forAgents: ForAgents = {},
): Promise<INodeExecutionData[]> {
	const { timeZone } = run;
	const wanted = wantedOutput(run);
	const isRaw = isWhole(run, record);
	const withCustom = run.option(includeCustomFields) === true;
	const withLabels = run.option(includeLabels) === true;
	const mayHaveNames = withLabels || wanted !== 'raw';
	// records without custom fields, or without an address to read them at, are not asked for one by one
	const wants = record.customFieldsOf !== undefined && wantsCustomFields(run, record);
	const read = wants ? await withDetails(run, record, rows) : rows;
	const whole = read.map(withoutSignIns);
	const shown = whole.map((row) => {
		const timed = timeZone ? inTime(row, record, timeZone) : isRaw ? row : inUtc(row, record);
		const custom = withCustom ? customColumns(timed, withLabels) : {};
		return { row, json: reduce(run, record, timed, custom, forAgents) };
	});
	const items = mayHaveNames
		? await withNames(run, record, shown, withLabels)
		: shown.map(({ json }) => json);
	return items.map((json, i) => ({
		json: wanted === 'agent' ? namesAlone(json, whole[i]) : json,
	}));
}

interface ForAgents {
	also?: string[];
	without?: string[];
}

const fieldsForAgent = (
	{ simplified, ...record }: RecordDefinition,
	{ also = [], without = [] }: ForAgents,
) => [
	...simplifiedFields({ ...record, simplified: simplified.filter((id) => !without.includes(id)) }),
	...also,
];

/** Raw is as Halo sends it, and so is a record of which no fields are known; the rest is without dates that mean none. */
function reduce(
	run: Run,
	record: RecordDefinition,
	row: IDataObject,
	custom: IDataObject,
	forAgents: ForAgents,
): IDataObject {
	const wanted = wantedOutput(run);
	if (isWhole(run, record)) return { ...row, ...custom };
	const fields =
		wanted === 'selected'
			? chosen(run, record)
			: wanted === 'agent'
				? fieldsForAgent(record, forAgents)
				: simplifiedFields(record);
	const picked = pick(withLines(row, record), fields, record);
	if (record.timesOfDay) return { ...picked, ...custom };
	return Object.fromEntries(
		Object.entries({ ...picked, ...custom }).map(([key, value]) => [
			key,
			isNoDate(value) ? null : value,
		]),
	);
}

/** Whether a record goes out as Halo sends it. */
function isWhole(run: Run, { simplified }: RecordDefinition): boolean {
	const wanted = wantedOutput(run);
	return wanted === 'raw' || (wanted !== 'selected' && simplified.length === 0);
}

/** The chosen fields; what names the record is always included, since the next step nearly always needs it. */
function chosen(run: Run, { ownNumber, simplified }: RecordDefinition): string[] {
	const fields = run.parameter(outputFields);
	const list = (Array.isArray(fields) ? fields : String(fields).split(','))
		.map((field) => String(field).trim())
		.filter(Boolean);
	if (!ownNumber) return [...new Set(['id', ...list])];
	// the ticket's number, then its own
	const own = simplified.slice(0, 2);
	return [...new Set([...own, ...list.filter((field) => field !== 'id')])];
}

/** Halo leaves empty fields out; here they are null, so that all items have the same columns. */
const pick = (row: IDataObject, fields: string[], record: RecordDefinition): IDataObject =>
	Object.fromEntries(fields.flatMap((field) => read(row, field, record))) as IDataObject;

/** A field, and the text of a selection beside its id. */
function read(
	row: IDataObject,
	field: string,
	{ ownNumber }: RecordDefinition,
): Array<[string, unknown]> {
	if (field === ownNumber) return [[field, row.id ?? null]];
	// nothing that every JavaScript object has, such as `constructor`
	if (!isCustomField(field))
		return [[field, Object.hasOwn(row, field) ? (row[field] ?? null) : null]];
	const custom = customOf(row).find(({ name }) => name === field);
	return custom ? entriesOf(custom, true) : [[field, null]];
}

const wantsCustomFields = (run: Run, record: RecordDefinition) =>
	run.option(includeCustomFields) === true ||
	(wantedOutput(run) === 'selected' && chosen(run, record).some(isCustomField));
