import { excelTable, teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('report-on-schedule', async ({ run, halo, witness, elsewhere }) => {
	const columns = ['Ticket', 'Summary', 'Logged'];
	const added = excelTable(elsewhere, columns);
	const told = teams(elsewhere);
	elsewhere.answer('PUT https://storage.example.com/*', { status: 201 });
	halo.seed('Report', [{ id: 90, name: 'Open tickets of last year', sql: 'SELECT 1' }]);
	const { report } = await witness.get<{ report: { rows: object[] } }>(
		'/Report/1?includedetails=true&loadreport=true',
	);

	const outcome = await run();

	expect(report.rows.length).toBeGreaterThan(50);
	// Halo gives texts, and the node gives numbers where the columns say so
	const asTexts = outcome
		.json('Run Report')
		.map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([key, value]) => [key, value === null ? null : String(value)]),
			),
		);
	expect(asTexts).toEqual(report.rows);
	const [file] = elsewhere.to('https://storage.example.com');
	expect(file.url).toMatch(/Open%20tickets\.csv$/);
	expect(String(file.body).trim().split('\n')).toHaveLength(report.rows.length + 1);

	const rows = outcome.json('Run SQL');
	expect(rows).toHaveLength(20);
	expect(Object.keys(rows[0])).toEqual(columns);
	expect(added()).toEqual(rows.map((row) => columns.map((column) => row[column])));
	expect(told()).toEqual([]);

	// Halo says inside a 200 what it could not run
	const broken = { report: 'Broken report', sql: 'SELECT faultid, favourite_colour FROM faults' };
	await run({ pinned: { 'What to Report': [broken] } });
	expect(told().sort()).toEqual([
		expect.stringContaining(
			"Halo could not run the report: Invalid column name 'favourite_colour'",
		),
		expect.stringContaining("Halo could not run the report: Invalid object name 'nowhere'"),
	]);
	expect(added()).toHaveLength(20);
});
