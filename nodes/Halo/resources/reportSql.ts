import type { IDataObject } from 'n8n-workflow';
import type { Run } from '../shared/types';

/**
 * Runs SQL as a report that is not kept, and gives its rows. Halo wants the reporting permission for it, and an agent who
 * may write SQL (seen on live tenants, as is the error that comes inside a 200).
 */
export async function runSql(run: Run, sql: string): Promise<IDataObject[]> {
	const body = [{ id: 0, name: '', sql, _testonly: false, _loadreportonly: true }];
	const permission = 'reporting';
	const answer = await run.halo.json({
		method: 'POST',
		path: '/Report',
		body,
		permission,
		reads: true,
	});
	const { report } = ((Array.isArray(answer) ? answer[0] : answer) ?? {}) as {
		report?: IDataObject;
	};
	if (report?.load_error) {
		throw run.fail(
			`Halo could not run the SQL: ${String(report.load_error)}`,
			'Correct the SQL, and try it in Halo under Reports.',
		);
	}
	return (report?.rows ?? []) as IDataObject[];
}
