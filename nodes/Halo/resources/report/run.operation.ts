import { readOwnId } from '../../input/ownId';
import { ownLocatorField, referenceField } from '../../form/locators';
import { readPointerId } from '../../input/references';
import type { Operation } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { clientRecord } from '../client';
import { readPeriod, reportingPeriod } from './periods';
import { reportRecord } from './record';
import { rowOptions, rowsOfReport, toItems } from './rows';

/**
 * Runs a saved report; each of its rows is an item. Without details Halo leaves the rows out
 * (docs/halo/reports.md#saved-reports).
 */
export const runReport: Operation = {
	option: {
		name: 'Run',
		value: 'run',
		action: 'Run report',
		description: 'Get the rows of a saved report',
	},
	properties: [
		ownLocatorField(reportRecord),
		referenceField(
			{ to: clientRecord },
			'Return only records of this client. Leave empty for all.',
		),
		rowOptions(reportingPeriod),
	],
	async execute(run) {
		const { path, permission } = reportRecord;
		const id = await readOwnId(run, reportRecord);
		const query = {
			includedetails: true,
			loadreport: true,
			client_id: await readPointerId(run, { to: clientRecord }),
			...readPeriod(run),
		};
		const response = await run.halo.json({
			method: 'GET',
			path: pathTo(path, id),
			query,
			permission,
		});
		return toItems(run, rowsOfReport(run, response));
	},
};
