import type { Json, Resource, Row } from '../types.mts';
import type { Page } from './paging.mts';

/** What travels beside the rows of some resources. */
const companions: Record<string, Json> = {
	Tickets: { include_children: false },
	Attachment: { folders: [] },
};

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
