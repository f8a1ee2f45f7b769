import { ok } from '../answers.mts';
import { resourceOf } from '../contract.mts';
import { matchesSearch } from '../lists/search.mts';
import { withNames } from '../records/names.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';

/** What a search looks through: the `use` of its hits, and the field that names them. */
const kinds: Array<{ resource: string; use: string; label: string; shownAs?: string }> = [
	{ resource: 'Tickets', use: 'ticket', label: 'summary', shownAs: 'summary' },
	{ resource: 'KBArticle', use: 'article', label: 'name' },
	{ resource: 'Client', use: 'client', label: 'name' },
	{ resource: 'Users', use: 'user', label: 'name' },
	{ resource: 'Asset', use: 'asset', label: 'inventory_number' },
	{ resource: 'Service', use: 'service', label: 'name' },
];

/** `GET /Search`: one flat list of the first hits of each kind (docs/halo/lists.md#search). */
function search({ store, query }: Call): Answer {
	const text = query.search ?? '';
	const limit = Number(query.count_per_entity ?? 5);
	if (!text.trim()) return ok([]);
	return ok(
		kinds.flatMap(({ resource, use, label, shownAs = 'name' }) => {
			const found = store
				.of(resource)
				.all()
				.filter((row) => row.deleted !== true && matchesSearch(row, text));
			return found.slice(0, limit).map((row): Row => {
				const { client_name } = withNames(store, resourceOf(resource), row);
				const client = use === 'client' ? row.name : client_name;
				const of: Row = client === undefined ? {} : { client_name: client };
				return { use, id: row.id, [shownAs]: row[label] ?? null, ...of };
			});
		}),
	);
}

export const searchCalls: Record<string, Handler> = { 'GET /Search': search };
