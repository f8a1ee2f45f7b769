import type { Json, Resource, Row } from '../types.mts';
import type { Page } from './paging.mts';

/** What travels beside the rows of some resources. */
const companions: Record<string, Json> = {
	Tickets: { include_children: false },
	Attachment: { folders: [] },
};

/** Envelopes of another version: an unpaged list of agents under a key, assets bare (which version has which is unknown). */
const others: Record<string, Partial<Resource>> = {
	Agent: { key: 'agents', pagedKey: 'agents' },
	Asset: { key: undefined, pagedKey: undefined },
};
export const otherEnvelope = (resource: Resource): Resource => ({
	...resource,
	...others[resource.name],
});

/** Wraps a page of rows in the resource's own envelope (docs/halo/lists.md#envelopes). */
export function envelope(
	resource: Resource,
	page: Page<Row>,
	total: number,
	extra: Row = {},
): Json {
	const key = page.size === undefined ? resource.key : (resource.pagedKey ?? resource.key);
	if (!key) return page.rows;
	const numbers: Row =
		page.size === undefined ? {} : { page_no: page.number ?? 1, page_size: page.size };
	const beside = companions[resource.name] as Row | undefined;
	return { record_count: total, ...numbers, ...extra, [key]: page.rows, ...beside };
}
