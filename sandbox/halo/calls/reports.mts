import { ok, refuse } from '../answers.mts';
import { isTrue } from '../convert.mts';
import { download } from '../files.mts';
import { present } from '../records/present.mts';
import { wanted } from '../resources/get.mts';
import type { Answer } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { isObject } from '../writes/typeCheck.mts';
import { pdf } from './pdf.mts';
import { runReport } from './sql.mts';

/** A saved report, with its rows on request (docs/halo/reports.md#saved-reports). */
function savedReport(call: Call): Answer {
	const { store, resource, query } = call;
	const row = wanted(call);
	const loads = isTrue(query.loadreport);
	const shown = present(store, resource, row, { details: isTrue(query.includedetails), query });
	return ok(loads ? { ...shown, ...runReport(store, String(row.sql ?? '')) } : shown);
}

/** A published report's rows, by its public id, for anybody who knows it. */
function published({ store, id }: Call): Answer {
	const report = store.of('Report').find(({ published_id }) => published_id === id);
	if (!report) throw refuse(404);
	const { report: content } = runReport(store, String(report.sql));
	return ok(isObject(content) ? (content.rows ?? []) : []);
}

export const reportCalls: Record<string, Handler> = {
	'GET /Report/{id}': savedReport,
	'GET /ReportData/{publishedid}': published,
	'POST /Report/createpdf': ({ body }) =>
		download(
			'report.pdf',
			pdf(isObject(body.json) ? String(body.json.name ?? 'Report') : 'Report'),
		),
};
