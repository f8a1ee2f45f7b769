import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ids';
import { ownLocatorField, referenceField } from '../../form/locators';
import { readPointerId } from '../../input/references';
import type { Field, Operation, Run } from '../../model';
import { readValue } from '../../input/values';
import { pathTo } from '../../transport/HaloClient';
import { clientRecord } from '../client';
import { period, reportRecord } from './record';
import { rowOptions, rowsOfReport, toItems } from './rows';

const periodKind: Field = {
	id: 'reportingperiod',
	displayName: 'Reporting Period',
	type: 'number',
};

const periodOption = parameter({
	displayName: 'Reporting Period',
	name: periodKind.id,
	type: 'number',
	default: 0,
	description:
		"Halo's number of the period. A saved report shows its own; Halo documents none of them.",
});

/**
 * Runs a saved report; each of its rows is an item. The details must be asked for, or Halo leaves the rows out
 * (seen on live tenants). The parameters are those of Halo's OpenAPI; what a period without its number means is not
 * documented.
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
		referenceField({ to: clientRecord }, 'Only those of this client. Leave empty for all.'),
		rowOptions(
			periodOption,
			...period.map(({ id, displayName }): INodeProperties => ({
				displayName,
				name: id,
				type: 'dateTime',
				default: '',
				description: 'A day, in place of the one that the report is saved with',
			})),
		),
	],
	async execute(run) {
		const { path, permission } = reportRecord;
		const id = readOwnId(run, reportRecord);
		const query = {
			includedetails: true,
			loadreport: true,
			client_id: await readPointerId(run, { to: clientRecord }),
			...(await readPeriod(run)),
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

async function readPeriod(run: Run): Promise<IDataObject> {
	const { options } = run;
	const query: IDataObject = {};
	for (const field of [periodKind, ...period]) {
		const value = options[field.id];
		if (value !== undefined) query[field.id] = await readValue(run, field, value);
	}
	return query;
}
