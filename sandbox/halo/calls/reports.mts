import { ok, refuse } from '../answers.mts';
import { isTrue } from '../convert.mts';
import { download } from '../files.mts';
import { present } from '../records/present.mts';
import { wanted } from '../resources/get.mts';
import type { Store } from '../store.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { publishedSignIns, type PublishedSignIn } from '../seed/reports.mts';
import { isObject } from '../writes/typeCheck.mts';
import { pdf } from './pdf.mts';
import { periodOf } from './reportPeriods.mts';
import { runSql } from './sql.mts';
import { asReport, type Ran } from './sqlResult.mts';
import { refusedInSaved } from './sqlText.mts';

/**
 * A saved report, with its rows on request. Of the period only the number counts; the response tells which days it
 * means (docs/halo/reports.md#periods).
 */
function savedReport(call: Call): Answer {
	const { store, resource, query } = call;
	const row = wanted(call);
	const shown = present(store, resource, row, { details: isTrue(query.includedetails), query });
	if (!isTrue(query.loadreport)) return ok(shown);
	const period = periodOf(Number(query.reportingperiod ?? row.reportingperiod ?? 6));
	return ok({ ...shown, ...period, ...asReport(runSaved(store, row, period)) });
}

/** The rows of a saved report; `@startdate` and `@enddate` in its SQL are the days of the period. */
function runSaved(store: Store, { sql, reportingperiod }: Row, period?: Row): Ran {
	const days = period ?? periodOf(Number(reportingperiod ?? 6));
	const text = String(sql ?? '')
		.replace(/@startdate\b/gi, `'${String(days.reportingperiodstartdate)}'`)
		.replace(/@enddate\b/gi, `'${String(days.reportingperiodenddate)}'`);
	const error = refusedInSaved(text);
	return error ? { error } : runSql(store, text);
}

/**
 * A published report's rows, by its public id, for anybody who knows it; some want a sign-in of their own, and then the
 * access token does not count.
 */
function published({ store, id, headers }: Call): Answer {
	const report = store.of('Report').find(({ published_id }) => published_id === id);
	if (!report) throw refuse(404);
	const wanted = publishedSignIns[String(id)];
	if (wanted && headers.authorization !== authorizationOf(wanted)) throw refuse(401);
	const ran = runSaved(store, report);
	return ok('rows' in ran ? ran.rows : []);
}

const authorizationOf = (signIn: PublishedSignIn): string =>
	'token' in signIn
		? `Bearer ${signIn.token}`
		: `Basic ${Buffer.from(`${signIn.user}:${signIn.password}`).toString('base64')}`;

export const reportCalls: Record<string, Handler> = {
	'GET /Report/{id}': savedReport,
	'GET /ReportData/{publishedid}': published,
	'POST /Report/createpdf': ({ body }) =>
		download(
			'report.pdf',
			pdf(isObject(body.json) ? String(body.json.name ?? 'Report') : 'Report'),
		),
};
