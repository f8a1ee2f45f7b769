import { NodeApiError } from 'n8n-workflow';
import type { Operation, Run } from '../../shared/types';
import { reportRecord } from './record';
import { rowOptions, rowsOfReport, toItems } from './rows';
import { onlyReads } from './sql';

/**
 * Runs SQL as a report that is not saved, in the way that Halo's own report screen does (seen on live tenants by one
 * public client). What plainly only reads may be repeated when a connection breaks; an agent may run nothing else.
 */
export const runSql: Operation = {
	option: {
		name: 'Run SQL',
		value: 'runSql',
		action: 'Run SQL',
		description: "Get the rows of an SQL query on Halo's database, without saving a report",
	},
	properties: [
		{
			displayName: 'SQL',
			name: 'sql',
			type: 'string',
			typeOptions: { rows: 5 },
			default: '',
			required: true,
			placeholder: 'e.g. SELECT TOP 10 faultid, symptom FROM faults',
			description:
				"The query, in the SQL and with the table names of Halo's reports. In a text that comes from elsewhere, write each quote twice.",
		},
		rowOptions(),
	],
	async execute(run) {
		const sql = String(run.parameter('sql', '') ?? '').trim();
		if (sql === '') throw run.fail("'SQL' is empty", 'Enter a query, such as SELECT * FROM area.');
		const reads = onlyReads(sql);
		if (run.isTool && !reads) {
			throw run.fail(
				'An agent may only read with SQL: a single SELECT',
				'Nothing was sent. A query that does more must be run by a workflow.',
			);
		}
		return toItems(run, rowsOfReport(run, await ask(run, sql, reads)));
	},
};

async function ask(run: Run, sql: string, reads: boolean): Promise<unknown> {
	const body = [{ id: 0, name: '', sql, _testonly: false, _loadreportonly: true }];
	const { path, permission } = reportRecord;
	const request = { method: 'POST' as const, path, body, permission };
	const answer = await run.halo
		.json(reads ? { ...request, reads: true as const } : request)
		.catch((cause: unknown) => {
			throw withSqlRight(cause);
		});
	return Array.isArray(answer) ? answer[0] : answer;
}

/** The permission to see reports is not enough for SQL of one's own. */
function withSqlRight(cause: unknown) {
	if (cause instanceof NodeApiError && cause.httpCode === '403') {
		cause.description = `${cause.description ?? ''} The roles of the agent must also allow to write SQL in reports.`;
	}
	return cause;
}
