import { NodeApiError } from 'n8n-workflow';
import type { Run } from '../../model';
import { reportRecord } from './record';
import { rowsOfReport } from './rows';
import { onlyReads } from './sql';

/**
 * The rows of an SQL query, run as a report that is not kept.
 * @throws with Halo's words when it cannot be run
 */
export async function rowsOfSql(run: Run, sql: string): Promise<unknown[]> {
	const reads = onlyReads(sql);
	const body = [{ id: 0, name: '', sql, _testonly: false, _loadreportonly: true }];
	const { path, permission } = reportRecord;
	const request = { method: 'POST' as const, path, body, permission };
	const answer = await run.halo
		.json(reads ? { ...request, reads: true as const } : request)
		.catch((cause: unknown) => {
			throw withSqlRight(cause);
		});
	return rowsOfReport(run, Array.isArray(answer) ? answer[0] : answer);
}

/** The permission to see reports is not enough for SQL of one's own. */
function withSqlRight(cause: unknown) {
	if (cause instanceof NodeApiError && cause.httpCode === '403') {
		cause.description = `${cause.description ?? ''} The roles of the agent must also allow to write SQL in reports.`;
	}
	return cause;
}
