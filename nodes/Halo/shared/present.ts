import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { isCustomField } from './lists';
import type { RecordDefinition, Run } from './types';

/** Records as output items: everything, the most useful fields, or the chosen ones. */
export function present(
	run: Run,
	record: RecordDefinition,
	rows: IDataObject[],
): INodeExecutionData[] {
	const output = run.parameter('output', 'simplified');
	if (output === 'raw') return rows.map((json) => ({ json }));

	const fields = output === 'selected' ? chosen(run) : record.simplified;
	return rows.map((row) => ({ json: pick(row, fields) }));
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
	const custom = (row.customfields ?? []) as IDataObject[];
	return custom.find(({ name }) => name === field)?.value;
}
