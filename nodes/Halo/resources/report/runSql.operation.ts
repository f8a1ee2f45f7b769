import { parameter } from '../../form/parameter';
import type { Operation } from '../../model';
import { show } from '../../values/text';
import { rowOptions, toItems } from './rows';
import { planSql, rowsOfSql } from './rowsOfSql';
import { onlyReads, secondOf, statementsOf, written } from './sql';

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
 * public client). Halo refuses `--` comments and a `;` at the end, so they are left out. What plainly only reads may be
 * repeated when a connection breaks; an agent may run nothing else.
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
		const statements = statementsOf(run.parameter(sqlQuery));
		const sql = written(statements);
		if (sql === '') throw run.fail("'SQL' is empty", 'Enter a query, such as SELECT * FROM area.');
		if (run.isTool && !onlyReads(sql)) {
			throw run.fail(
				'An agent may only read with SQL: a single SELECT',
				'Nothing was sent. A query that does more must be run by a workflow.',
			);
		}
		const second = secondOf(statements);
		if (second !== undefined) {
			throw run.fail(
				`Halo runs one SQL statement at a time, and a second one begins with ${show(second)}`,
				'Nothing was sent. Make one SELECT of them, for example with UNION ALL or WITH, or run each by a node of its own.',
			);
		}
		if (!onlyReads(sql)) return await run.write(planSql(run, sql));
		return toItems(run, await rowsOfSql(run, sql));
	},
};
