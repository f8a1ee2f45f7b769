import { parameter } from '../../form/parameter';
import { dryRun } from '../../form/parameters';
import type { Operation } from '../../model';
import { show } from '../../values/text';
import { rowOptions, toItems } from './rows';
import { planSql, rowsOfSql } from './rowsOfSql';
import { secondOf, statementsOf, written } from './sql';

const sqlQuery = parameter({
	displayName: 'SQL',
	name: 'sql',
	type: 'string',
	typeOptions: { rows: 5 },
	default: '',
	required: true,
	placeholder: 'e.g. SELECT TOP 10 faultid, symptom FROM faults',
	description:
		"The query, in the SQL of Halo's reports. In inserted values, write each single quote twice.",
});

const readOnly = parameter({
	displayName: 'Read Only',
	name: 'readOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether the query only reads data. It may then be sent again if the connection fails. Has no effect for an AI agent.',
});

/**
 * Runs SQL as a report that is not saved, as Halo's own report screen does (seen on live tenants by one public
 * client). Halo refuses `--` comments and a `;` at the end, so they are removed. It cannot be decided for certain
 * whether T-SQL only reads, so it counts as a change: it is sent once, and an agent needs Allow Changes for it.
 */
export const runSql: Operation = {
	option: {
		name: 'Run SQL',
		value: 'runSql',
		action: 'Run SQL',
		description: "Get the rows of an SQL query on Halo's database, without saving a report",
	},
	properties: [sqlQuery, rowOptions(dryRun, readOnly)],
	changes: true,
	async plan(run) {
		const statements = statementsOf(run.parameter(sqlQuery));
		const sql = written(statements);
		if (sql === '') throw run.fail("'SQL' is empty", 'Enter a query, such as SELECT * FROM area.');
		const second = secondOf(statements);
		if (second !== undefined) {
			throw run.fail(
				`Halo runs one SQL statement at a time, and a second one begins with ${show(second)}`,
				'Nothing was sent. Combine them into one SELECT, for example with UNION ALL or WITH, or run each in its own node.',
			);
		}
		const reads = run.option(readOnly) === true && !run.isTool;
		return reads ? { items: toItems(run, await rowsOfSql(run, sql)) } : [planSql(run, sql)];
	},
};
