import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import type { Run } from '../../model';
import { pickOption } from '../../values/convert';

/**
 * Halo's numbers for reporting periods; the names of 2 to 5 are not known. There are no dates to choose, since Halo
 * ignores them in a request (docs/halo/reports.md#periods).
 */
export const reportingPeriod = parameter({
	displayName: 'Reporting Period',
	name: 'reportingperiod',
	type: 'options',
	allowArbitraryValues: true,
	default: 0,
	description:
		'Overrides the period that is saved with the report. For another of Halo\'s period numbers, use an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	options: [
		{ name: 'All', value: 6 },
		{ name: 'Last 90 Days', value: 10, description: 'About the last 90 days' },
		{ name: 'Last Month', value: 7 },
		{ name: 'Last Quarter', value: 11, description: 'About the last quarter' },
		{ name: 'Next Week', value: 13 },
		{ name: 'This Month', value: 9 },
		{ name: 'This Week', value: 8 },
		{ name: 'Today', value: 0 },
		{ name: 'Tomorrow', value: 12 },
		{ name: 'Yesterday', value: 1 },
	],
});

/** The period to run a report for: a number is sent unchanged, a name is looked up. */
export function readPeriod({ options }: Run): IDataObject {
	const { name, displayName, options: known } = reportingPeriod;
	const value = options[name];
	if (value === undefined || value === null || value === '') return {};
	const isNumber = /^\s*\d+\s*$/.test(String(value));
	const period = isNumber
		? Number(value)
		: pickOption(value, [...known], `'${displayName}'`, 'reporting periods');
	return { [name]: period };
}
