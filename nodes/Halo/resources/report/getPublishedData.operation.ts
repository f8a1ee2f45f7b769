import { parameter } from '../../form/parameter';
import type { Operation } from '../../model';
import { isObject } from '../../transport/json';
import { pathTo } from '../../transport/HaloClient';
import { reportRecord } from './record';
import { rowOptions, rowsOfReport, toItems } from './rows';

const publishedId = parameter({
	displayName: 'Published ID',
	name: 'publishedId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
	description: "Last part of the report's public URL",
});

/**
 * The rows of a report that is published for others to read. It may have its own authentication, for which the node
 * has a second credential.
 */
export const getPublishedData: Operation = {
	option: {
		name: 'Get Published Data',
		value: 'getPublishedData',
		action: 'Get published data of report',
		description: 'Get the rows of a published report by its published ID',
	},
	properties: [publishedId, rowOptions()],
	async execute(run) {
		const id = run.parameter(publishedId).trim();
		if (id === '') {
			throw run.fail(
				"'Published ID' is empty",
				"Publish the report in Halo: the ID is the last part of its public URL, and the field 'published_id' of the report.",
			);
		}
		const path = pathTo('/ReportData', id);
		const { permission } = reportRecord;
		const ownSignIn = run.halo.ownSignIn('haloPublishedReportApi');
		const response = await run.halo.json({ method: 'GET', path, permission, ownSignIn });
		// a list of rows (docs/halo/reports.md#published-data); other shapes are taken as they come
		if (Array.isArray(response)) return toItems(run, response);
		if (isObject(response) && isObject(response.report)) {
			return toItems(run, rowsOfReport(run, response));
		}
		if (isObject(response) && Array.isArray(response.rows)) return toItems(run, response.rows);
		return toItems(run, response === undefined || response === null ? [] : [response]);
	},
};
