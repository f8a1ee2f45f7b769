import { ok } from '../answers.mts';
import { matchesSearch } from '../lists/search.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';

/** What the search of Halo's header looks through, and what a hit is called there. */
const entities: Record<string, string> = {
	Tickets: 'summary',
	Client: 'name',
	Site: 'name',
	Users: 'name',
	Asset: 'inventory_number',
	KBArticle: 'name',
	Supplier: 'name',
	ClientContract: 'ref',
	Item: 'name',
};

/** `GET /Search`: a list of groups, each with the first hits of one kind of record. */
function search({ store, query }: Call): Answer {
	const text = query.search ?? '';
	const limit = Number(query.count_per_entity ?? 5);
	if (!text.trim()) return ok([]);
	const groups: Row[] = [];
	for (const [entity, label] of Object.entries(entities)) {
		const hits = store
			.of(entity)
			.all()
			.filter((row) => row.deleted !== true && matchesSearch(row, text));
		if (hits.length === 0) continue;
		const results = hits.slice(0, limit).map(({ id, [label]: name }): Row => ({ id, name }));
		groups.push({ entity, record_count: hits.length, results });
	}
	return ok(groups);
}

export const searchCalls: Record<string, Handler> = { 'GET /Search': search };
