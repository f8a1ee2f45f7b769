import { created, ok, refuse } from '../answers.mts';
import { wanted } from '../resources/get.mts';
import { ruleText } from '../answers.mts';
import { download, given } from '../files.mts';
import { paymentStatus } from '../records/derived.mts';
import { present } from '../records/present.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { isObject } from '../writes/typeCheck.mts';
import { pdf } from './pdf.mts';

/** The lines of invoices of a client, who must be named (docs/halo/lists.md#required-filters). */
function lines({ store, query }: Call): Answer {
	if (!query.client_id) throw ruleText('Parameter client_id must be included');
	const own = store
		.of('Invoice')
		.all()
		.filter((row) => String(row.client_id) === query.client_id);
	return ok(own.flatMap(({ lines }) => (Array.isArray(lines) ? lines : [])));
}

/** Changes lines in place: each names its invoice, and its own number or is new. */
function updateLines(call: Call): Answer {
	const { store, resource, body } = call;
	const sent = Array.isArray(body.json) ? body.json.filter(isObject) : [];
	const changed = sent.map((line) => {
		const row = store.of(resource.name).find((one) => ownsLine(one, line));
		if (!row) throw refuse(404);
		const before = linesOf(row);
		const known = before.some(({ id }) => id === line.id);
		const after = known
			? before.map((one) => (one.id === line.id ? { ...one, ...line } : one))
			: [...before, { ...line, id: Math.max(0, ...before.map(({ id }) => Number(id))) + 1 }];
		return store.of(resource.name).put({ ...row, lines: after, total: totalOf(after) });
	});
	const [first] = changed;
	return created(first ? present(store, resource, first, { details: true, written: true }) : {});
}

/** Lines that say no amount count as quantity times price. */
const totalOf = (lines: Row[]): number =>
	lines.reduce(
		(sum, { qty_order, unit_price, net_amount }) =>
			sum + Number(net_amount ?? Number(qty_order ?? 0) * Number(unit_price ?? 0)),
		0,
	);

const linesOf = (row: Row): Row[] => (Array.isArray(row.lines) ? row.lines.filter(isObject) : []);
const ownsLine = (row: Row, line: Row): boolean => {
	const owner = line.invoice_id ?? line.ihid ?? line.recurring_invoice_id;
	return owner === undefined ? linesOf(row).some(({ id }) => id === line.id) : row.id === owner;
};

function voided(call: Call): Answer {
	const row = wanted(call);
	const stored = call.store.of(call.resource.name).put({
		...row,
		voided: true,
		paymentstatus: paymentStatus.voided,
	});
	return created(present(call.store, call.resource, stored, { details: true, written: true }));
}

function printed(call: Call): Answer {
	const row = wanted(call);
	const title = `Invoice ${String(row.invoicenumber ?? row.id)}`;
	// that a PDF may come as a link, too, is our choice
	return given(call, download(`${title}.pdf`, pdf(`${title}: total ${String(row.total ?? 0)}`)));
}

export const financeCalls: Record<string, Handler> = {
	'GET /Invoice/lines': lines,
	'POST /Invoice/PDF/{id}': printed,
	'POST /Invoice/updatelines': updateLines,
	'POST /Invoice/{id}/void': voided,
	'POST /RecurringInvoice/updatelines': updateLines,
	'POST /RecurringInvoice/Lines': updateLines,
};
