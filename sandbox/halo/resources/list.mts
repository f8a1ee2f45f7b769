import { ok } from '../answers.mts';
import { isTrue } from '../convert.mts';
import { envelope, otherEnvelope } from '../lists/envelope.mts';
import { filtered } from '../lists/filters.mts';
import { inOrder } from '../lists/order.mts';
import { pageOf } from '../lists/paging.mts';
import { readQuery, withoutIgnored } from '../lists/query.mts';
import { repeated, repeats } from '../lists/repeated.mts';
import { asRow } from '../records/listed.mts';
import { withNames } from '../records/names.mts';
import { present } from '../records/present.mts';
import { withZone } from '../records/withZone.mts';
import type { Answer, Query, Resource, Row } from '../types.mts';
import type { Call } from '../world.mts';
import { listRules } from './listRules.mts';

/** Flags that ask for ids alone; they cannot be combined with paging (OpenAPI of Tickets, Site). */
const idFlags = ['idonly', 'ticketidonly'];

/** `GET /X`: filters, sorts, cuts and wraps. */
export function list({ store, resource, query: sent, world, session }: Call): Answer {
	const rule = listRules[resource.name];
	rule?.check?.(sent);
	const { modes } = world.settings;
	const query = withoutIgnored(readQuery(resource, sent), resource, modes);
	const rows = store.of(resource.name).all();
	const named = rows.map((row) => withNames(store, resource, row));
	const { order, unpaged } = modes;
	const matching = filtered(named, { store, resource, query, modes, session });
	const newestFirst = rule?.newestFirst && (rule.newestFirst === 'always' || order === 'newest');
	const sorted = inOrder(newestFirst ? matching.toReversed() : matching, query);
	if (idFlags.some((flag) => isTrue(query[flag]))) return ok(idsOnly(resource, sorted));
	const { pageCap } = world.settings;
	const page = pageOf(resource, sorted, query, { pageCap, unpaged });
	const presented = page.rows.map((row) => {
		const details = isTrue(query.includedetails);
		const whole = present(store, resource, row, { query, details });
		const shown = details ? whole : asRow(resource.name, whole);
		return modes.dates === 'zoned' ? { ...shown, ...withZone(resource, shown) } : shown;
	});
	const shown = repeats(resource, modes) ? repeated(presented) : presented;
	const beside = { ...rule?.beside?.(query), ...columns(shown, query) };
	// without pages the count is of what is given (docs/halo/lists.md#paging)
	const total = rule?.counts ?? (page.size === undefined ? shown.length : sorted.length);
	const wrapped = modes.envelopes === 'swapped' ? otherEnvelope(resource) : resource;
	return ok(envelope(wrapped, { ...page, rows: shown }, total, beside));
}

function idsOnly(resource: Resource, rows: Row[]): Row | Row[] {
	const ids = rows.map(({ id }): Row => ({ id }));
	return envelope({ ...resource }, { rows: ids }, ids.length) as Row | Row[];
}

/** `includecolumns` adds a description of the columns of the list. */
function columns(rows: Row[], query: Query): Row {
	if (!isTrue(query.includecolumns)) return {};
	const names = Object.keys(rows[0] ?? {});
	return { columns: names.map((name, at) => ({ id: at + 1, name, sequence: at + 1 })) };
}
