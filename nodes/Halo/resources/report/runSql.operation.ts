import { parameter } from '../../form/parameter';
import type { Operation } from '../../model';
import { rowOptions, toItems } from './rows';
import { planSql, rowsOfSql } from './rowsOfSql';
import { onlyReads } from './sql';

const sqlQuery = parameter({
	displayName: 'SQL',
	name: 'sql',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	required: true,
	placeholder: 'e.g. SELECT TOP 10 faultid, symptom FROM faults',
	description:
		"The query, in the SQL and with the table names of Halo's reports. In a text that comes from elsewhere, write each quote twice.",
});

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
	properties: [sqlQuery, rowOptions()],
	async execute(run) {
		const sql = run.parameter(sqlQuery).trim();
		if (sql === '') throw run.fail("'SQL' is empty", 'Enter a query, such as SELECT * FROM area.');
		if (run.isTool && !onlyReads(sql)) {
			throw run.fail(
				'An agent may only read with SQL: a single SELECT',
				'Nothing was sent. A query that does more must be run by a workflow.',
			);
		}
		if (!onlyReads(sql)) return await run.write(planSql(run, sql));
		return toItems(run, await rowsOfSql(run, sql));
	},
};
