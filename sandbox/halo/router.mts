import { paths } from './contract.mts';

/** A request's place in the contract. */
export interface Route {
	/** The documented path: `/Invoice/{id}/void`. */
	path: string;
	/** First part of it: `Invoice`. */
	resource: string;
	/** G, P, D and `o`, see the contract. */
	methods: string;
	/** The part that stands for `{id}`, decoded. */
	id?: string;
}

const wildcard = '{}';
const table = new Map(
	Object.entries(paths).map(([path, methods]) => [
		path.toLowerCase().replace(/\{[^/]*\}/, wildcard),
		{ path, resource: path.split('/')[1], methods },
	]),
);
/** The composite id of an approval: `/TicketApproval/{id}&{seq}` (api.md 2.5). */
const composite = /^\/ticketapproval\/([^/&]+&[^/&]+)$/i;

/**
 * Finds the documented path that a request means; case does not matter (api.md 2.1).
 * @param path from the resource server's root on, still encoded: `/tickets/12`
 */
export function route(path: string): Route | undefined {
	const trimmed = path.replace(/\/+$/, '');
	const exact = table.get(trimmed.toLowerCase());
	if (exact) return exact;
	const approval = composite.exec(trimmed)?.[1];
	if (approval) return { ...table.get('/ticketapproval/{}')!, methods: 'D', id: decode(approval) };
	const parts = trimmed.split('/');
	for (let at = parts.length - 1; at >= 2; at--) {
		const found = table.get(parts.with(at, wildcard).join('/').toLowerCase());
		if (found) return { ...found, id: decode(parts[at]) };
	}
	return undefined;
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
