import type { IDataObject, NodeApiError } from 'n8n-workflow';
import type { Id, RecordDefinition, Run } from '../model';
import { mapConcurrently } from '../transport/mapConcurrently';

/** How many records are requested at the same time. */
const MAX_CONCURRENCY = 5;

/**
 * Halo's lists leave custom fields out, so each record that lacks them is requested: one request per record. Values
 * that a list includes are kept. A record that has gone since, or that has no address, stays as in the list.
 */
export const withDetails = async (run: Run, record: RecordDefinition, rows: IDataObject[]) => {
	const { filter } = record.parent ?? {};
	const { get } = run.records(record);
	return await mapConcurrently(rows, MAX_CONCURRENCY, async (row) => {
		// rows of tickets have `customfields: null`
		if (Array.isArray(row.customfields) || row.id === undefined) return row;
		const query = { includedetails: true, ...(filter ? { [filter]: row[filter] } : {}) };
		const whole: IDataObject = await get(row.id as Id, query).catch((cause: NodeApiError) => {
			if (cause.httpCode === '404') return {};
			throw cause;
		});
		// the row of a list may have null instead
		const { customfields = row.customfields } = whole;
		return { ...whole, ...row, customfields };
	});
};
