import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { includeCustomFields, includeLabels } from '../form/parameters';
import { isCustomField } from '../lists/customFields';
import type { RecordDefinition, Run } from '../model';
import { columnsOf } from './columns';
import { withDetails } from './details';
import { fieldsOf, type ForAgents } from './fields';
import { withoutSignIns } from './hidden';
import { Names } from './names';
import { namesAlone } from './namesAlone';
import { wantedOutput } from './wanted';

/** Makes output items of records, some at a time. */
export interface Presenter {
	/** What goes out of some records, in their order. */
	reduce(rows: IDataObject[]): Promise<IDataObject[]>;
	/** The items, when all records are reduced. */
	items(reduced: IDataObject[]): INodeExecutionData[];
}

/**
 * Records as output items: everything, the most useful fields, or the chosen ones. The options may add custom fields
 * under their own names, names beside ids, and give dates in a time zone.
 */
export async function present(
	run: Run,
	record: RecordDefinition,
	rows: IDataObject[],
	forAgents?: ForAgents,
): Promise<INodeExecutionData[]> {
	const { reduce, items } = presenter(run, record, forAgents);
	return items(await reduce(rows));
}

/** The same for a list that comes page by page: what is not needed of a page need not stay until the last one is there. */
export function presenter(
	run: Run,
	record: RecordDefinition,
	forAgents: ForAgents = {},
): Presenter {
	const wanted = wantedOutput(run);
	const fields = fieldsOf(run, record, forAgents);
	const withCustom = run.option(includeCustomFields) === true;
	const withLabels = run.option(includeLabels) === true;
	const names = withLabels || wanted !== 'raw' ? new Names(run, record, withLabels) : undefined;
	const toJson = columnsOf(record, { fields, zone: run.timeZone, withCustom, withLabels });
	// records without custom fields, or without an address, are not requested one by one
	const readsDetails =
		record.customFieldsOf !== undefined &&
		(withCustom || (wanted === 'selected' && fields?.some(isCustomField) === true));
	return {
		async reduce(rows) {
			const read = readsDetails ? await withDetails(run, record, rows) : rows;
			const whole = read.map(withoutSignIns);
			const shown = whole.map((row) => ({ row, json: toJson(row) }));
			const named = (await names?.add(shown)) ?? shown.map(({ json }) => json);
			return wanted === 'agent' ? named.map((json, i) => namesAlone(json, whole[i])) : named;
		},
		items(reduced) {
			names?.dropUnknown(reduced);
			return reduced.map((json) => ({ json }));
		},
	};
}
