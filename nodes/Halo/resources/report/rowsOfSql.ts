import type { INodeExecutionData } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { Plan, Run } from '../../model';
import { reportRecord } from './record';
import { rowsOfReport, toItems } from './rows';
import { LOOK_FIRST, NOT_THIS_CALL } from '../../transport/errors';
import { isObject } from '../../transport/json';

/** SQL as a report that is run and not saved. */
const reportOf = (sql: string) => {
	const { path, permission } = reportRecord;
	const body = [{ id: 0, name: '', sql, _testonly: false, _loadreportonly: true }];
	return { method: 'POST' as const, path, body, permission };
};

/**
 * The rows of an SQL query that only reads, so that it may be sent again if the connection fails.
 * @throws with Halo's words if it cannot be run
 */
export async function rowsOfSql(run: Run, sql: string): Promise<unknown[]> {
	const response = await run.halo
		.json({ ...reportOf(sql), reads: true })
		.catch(async (cause: unknown) => await Promise.reject(withSqlRight(cause)));
	return rowsOfReport(run, Array.isArray(response) ? response[0] : response);
}

/**
 * The run of SQL that may change something: it is sent once, and a response without a report does not mean that it
 * failed.
 */
export const planSql = (run: Run, sql: string): Plan => ({
	...reportOf(sql),
	output: async (_, { row }): Promise<INodeExecutionData[]> => {
		if (!isObject(row?.report)) throw run.fail(NOT_THIS_CALL, LOOK_FIRST);
		return toItems(run, rowsOfReport(run, row));
	},
	failed: async (_, cause) => await Promise.reject(withSqlRight(cause)),
});

/** The permission to see reports is not enough to run SQL. */
function withSqlRight(cause: unknown) {
	if (cause instanceof NodeApiError && cause.httpCode === '403') {
		cause.description = `${cause.description ?? ''} The roles of the agent must also allow it to write SQL in reports.`;
	}
	return cause;
}
