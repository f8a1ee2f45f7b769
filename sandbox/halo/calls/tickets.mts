import { created, empty, ok, refuse } from '../answers.mts';
import { resourceOf } from '../contract.mts';
import { present } from '../records/present.mts';
import { isClosed } from '../records/status.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { isObject } from '../writes/typeCheck.mts';
import { readElements, write } from '../writes/write.mts';

/** Counts votes on existing records, and returns the first of them: what Halo returns is not known. */
function vote(call: Call): Answer {
	const { store, resource } = call;
	const records = store.of(resource.name);
	const [first] = readElements(call)
		.map(({ id }) => records.get(String(id)) ?? refused())
		.map((row) => records.put({ ...row, useful_count: Number(row.useful_count ?? 0) + 1 }));
	return created(present(store, resource, first, { written: true }));
}

function refused(): never {
	throw refuse(404);
}

/** Carries a parent's status to its open children (our reading of the name). */
function processChildren(call: Call): Answer {
	const { store } = call;
	const tickets = store.of('Tickets');
	const parents = readElements(call).map(({ id }) => tickets.get(String(id)));
	for (const parent of parents) {
		if (!parent) throw refuse(404);
		const children = tickets.all().filter(({ parent_id }) => parent_id === parent.id);
		const open = children.filter((child) => !isClosed(store, child));
		for (const child of open) tickets.put({ ...child, status_id: parent.status_id });
	}
	const [first] = parents.filter(isObject);
	return created(present(store, resourceOf('Tickets'), first, { written: true }));
}

/** One ticket to learn the fields from. */
function sample({ store }: Call): Answer {
	const [first] = store.of('Tickets').all();
	return ok(first ? [present(store, resourceOf('Tickets'), first, { details: true })] : []);
}

/** Marks tickets as read; nothing else changes. */
function viewed(call: Call): Answer {
	const [first] = readElements(call);
	const row = call.store.of('Tickets').get(String(first.id));
	return row
		? created(present(call.store, resourceOf('Tickets'), row, { written: true }))
		: empty(404);
}

/** Takes one ticket instead of a list of them. */
function single(call: Call): Answer {
	const element = isObject(call.body.json) ? call.body.json : {};
	return write({ ...call, body: { ...call.body, json: [element as Row] } });
}

export const ticketCalls: Record<string, Handler> = {
	'GET /Tickets/zapier': sample,
	// This one fails inside Halo (docs/halo/records.md#calls-with-a-purpose-of-their-own).
	'GET /Tickets/salesmailbox': () => empty(500),
	'POST /KBArticle/vote': vote,
	'POST /Tickets/Object': single,
	'POST /Tickets/View': viewed,
	'POST /Tickets/processchildren': processChildren,
	'POST /Tickets/vote': vote,
	'POST /Opportunities/View': viewed,
	'POST /Projects/View': viewed,
};
