import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { dateInZone, isNoDate } from '../../values/dates';
import { readCount } from '../../input/count';
import { limit, options, timeZone } from '../../form/parameters';
import type { Run } from '../../model';
import { isObject } from '../../transport/json';
import { typedRows } from './columns';

/** The number of rows at which Halo cuts a report (seen by one public client on a live tenant). */
const MOST_ROWS = 50_000;

/** The options of all operations that return rows of a report. */
export const rowOptions = (...more: INodeProperties[]): INodeProperties =>
	options({ ...limit, displayOptions: undefined }, timeZone, ...more);

/**
 * The rows in a report's response. Halo responds with 200 even if the query of a report could not be run; the error is
 * inside.
 * @throws with Halo's words in that case, and if there is no report in the response
 */
export function rowsOfReport(run: Run, response: unknown): unknown[] {
	const whole = isObject(response) ? response : {};
	const report = isObject(whole.report) ? whole.report : {};
	if (typeof report.load_error === 'string' && report.load_error !== '') {
		throw run.fail(
			`Halo could not run the report: ${report.load_error}`,
			'Correct its SQL or its filters, and run this again.',
		);
	}
	if (Array.isArray(report.rows)) {
		return typedRows(report.rows, whole.available_columns ?? report.available_columns);
	}
	// empty lists are left out of Halo's responses
	if (report.loaded === true) return [];
	throw run.fail(
		'Halo did not run the report and did not say why',
		'Check in Halo that the report opens, and that the agent of this credential can see it.',
	);
}

/** Rows as output items: an object is an item, anything else its `value`. No rows make no items. */
export function toItems(run: Run, rows: unknown[]): INodeExecutionData[] {
	if (rows.length === MOST_ROWS) {
		run.hint(
			'Halo returns at most 50,000 rows of a report and returned exactly that many, so some may be missing. Narrow the report to get all rows.',
		);
	}
	const { timeZone: zone } = run;
	return rows.slice(0, readLimit(run)).map((row) => {
		const json = (isObject(row) ? row : { value: row }) as IDataObject;
		return { json: zone ? inTime(json, zone) : json };
	});
}

/** Dates in the chosen time zone. Midnight is treated as a day without a time, and not converted (our choice). */
const inTime = (row: IDataObject, zone: string): IDataObject =>
	Object.fromEntries(
		Object.entries(row).map(([key, value]) => {
			const stays = isNoDate(value) || /T00:00:00/.test(String(value));
			return [key, stays ? value : dateInZone(value, zone)];
		}),
	) as IDataObject;

function readLimit(run: Run): number | undefined {
	const wanted = run.options[limit.name];
	return wanted === undefined ? undefined : readCount(run, limit, wanted);
}
