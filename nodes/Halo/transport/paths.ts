import type { IDataObject } from 'n8n-workflow';
import type { Help } from './help';
import { isDate } from './isDate';
import { SLASHES_AT_END, withoutSlashes } from './slashes';
import { UserFacingError } from './userFacingError';

/**
 * '/Client' and 5 become '/Client/5', encoded.
 * @throws UserFacingError for an ID that would change the path: an empty one, '.' or '..'
 */
export function pathTo(path: string, id: string | number): string {
	const text = String(id).trim();
	if (!['', '.', '..'].includes(text)) {
		return `${path.replace(SLASHES_AT_END, '$1')}/${encodeURIComponent(text)}`;
	}
	throw new UserFacingError(
		`'${text}' is not the ID of a record`,
		'Enter the ID that Halo shows, or choose the record from the list.',
	);
}

/**
 * The full address of a request.
 * @param path relative to the resource server, with or without '/api' in front; a query in it is kept
 * @returns the address, or help if the path would leave the resource server
 */
export function resolve(server: string, path: string, query: IDataObject = {}): string | Help {
	const trimmed = path.trim();
	const objection = objectionToPath(trimmed);
	if (objection) return { message: `The path '${path}' cannot be used`, description: objection };

	const [location, ownQuery = ''] = trimmed.replace(/#[^]*/, '').split(/\?(.*)/s);
	const relative = withoutSlashes(location.replace(/^\/?api(?=\/|$)/i, ''));
	const parameters = new URLSearchParams(ownQuery);
	for (const [name, value] of Object.entries(query)) {
		const text = queryText(value);
		if (text !== undefined) parameters.set(name, text);
	}
	const search = parameters.size > 0 ? `?${parameters}` : '';
	return new URL(`${server}/${relative}${search}`).href;
}

function objectionToPath(path: string): string | undefined {
	const [location] = path.split(/[?#]/);
	if ([...path].some((character) => character < ' ' || '\u007f\\'.includes(character))) {
		return 'It contains a line break, a control character or a backslash. Use only the part after the host name, such as /api/client.';
	}
	if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(location)) {
		return 'It contains a server name. Use only the part after the host name, such as /api/client: requests always go to the Halo of the credential.';
	}
	const segments = location.replace(/^\//, '').replace(/\/$/, '').split('/');
	if (segments.length > 1 && segments.includes('')) {
		return 'A part between two slashes is empty. Is a value missing there?';
	}
	if (segments.some(climbs)) return "A part of it is '.' or '..', which would lead elsewhere.";
	return undefined;
}

/** Whether a segment is or contains a step up, however often it was encoded. */
function climbs(segment: string): boolean {
	let text = segment;
	for (let round = 0; round < 5; round++) {
		// URL removes spaces at the end, so '.. ' is a step up as well
		if (text.split(/[/\\]/).some((part) => ['.', '..'].includes(part.trim()))) return true;
		const decoded = decode(text);
		if (decoded === text) return false;
		text = decoded;
	}
	return true;
}

function decode(text: string): string {
	return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16)),
	);
}

/** Halo expects lists of IDs as one text with commas. */
function queryText(value: unknown): string | undefined {
	if (value === null || value === undefined || value === '') return undefined;
	if (Array.isArray(value))
		return queryText(
			value
				.map((each) => queryText(each))
				.filter(isText)
				.join(','),
		);
	if (isDate(value)) return value.toISOString();
	if (typeof value === 'object') return JSON.stringify(value);
	return String(value);
}

function isText(value: string | undefined): value is string {
	return value !== undefined;
}
