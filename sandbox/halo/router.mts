import { paths } from './contract.mts';

/** A request's place in the contract. */
export interface Route {
	/** The documented path: `/Invoice/{id}/void`. */
	path: string;
	/** First part of it: `Invoice`. */
	resource: string;
	/** G, P, D and `o`, see the contract; of all documented paths of that form. */
	methods: string;
	/** The part that stands for `{id}`, decoded. */
	id?: string;
}

const wildcard = '{}';
/** Where each Halo describes itself (docs/halo/sources.md#openapi); not part of the description. */
const ownDocument = { '/swagger/v2/swagger.json': 'G' };
const letters: Record<string, string> = { GET: 'G', POST: 'P', DELETE: 'D', HEAD: 'G' };

/** Documented paths by their form: `/Automation/{id}` and `/Automation/{runbookId}` share one. */
const table = new Map<string, Route[]>();
for (const [path, methods] of Object.entries({ ...paths, ...ownDocument })) {
	const form = path.toLowerCase().replace(/\{[^/]*\}/, wildcard);
	table.set(form, [...(table.get(form) ?? []), { path, resource: path.split('/')[1], methods }]);
}

/**
 * Finds the documented path that a request means; case does not matter (docs/halo/requests.md#general).
 * @param path from the resource server's root on, still encoded: `/tickets/12`
 */
export function route(method: string, path: string): Route | undefined {
	const parts = path.replace(/\/+$/, '').split('/');
	const exact = chosen(parts, method);
	if (exact) return exact;
	for (let at = parts.length - 1; at >= 2; at--) {
		const found = chosen(parts.with(at, wildcard), method);
		if (found) return { ...found, id: decode(parts[at]) };
	}
	return undefined;
}

function chosen(parts: string[], method: string): Route | undefined {
	const same = table.get(parts.join('/').toLowerCase());
	if (!same) return undefined;
	const methods = same.map((one) => one.methods).join('');
	return { ...(same.find((one) => allowsMethod(one, method)) ?? same[0]), methods };
}

/** Whether the documentation has that method there. */
export function allowsMethod({ methods }: Route, method: string): boolean {
	return methods.includes(letters[method] ?? '-');
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
