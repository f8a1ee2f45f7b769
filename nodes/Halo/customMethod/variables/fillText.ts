import { UserFacingError } from '../../transport/userFacingError';
import { splitTokens, type Piece } from './template';
import { listText, textOf } from '../method/text';
import { valueOf, type Scope } from './variables';

/** How a value is written at its token. */
type Write = (value: unknown, token: string) => string;

/** Inserts each value once; its text is never filled again. */
function fill(pieces: Piece[], scope: Scope, place: string, write: Write): string {
	return pieces
		.map((piece) =>
			typeof piece === 'string' ? piece : write(valueOf(piece, scope, place), piece.text),
		)
		.join('');
}

/** Plain text, for a body that is not JSON. */
export const fillText = (template: string, scope: Scope, place: string): string =>
	fill(splitTokens(template), scope, place, textOf);

/** The value of a query parameter, not yet encoded: a list is joined by commas. */
export const fillQueryValue = (template: string, scope: Scope, place: string): string =>
	fill(splitTokens(template), scope, place, listText);

/** The value of a header. A line break would begin another header. */
export function fillHeader(template: string, scope: Scope, place: string): string {
	const text = fill(splitTokens(template), scope, place, listText).trim();
	if (/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) return text;
	const what = /[\r\n]/.test(text) ? 'a line break' : 'a character that a header cannot carry';
	throw new UserFacingError(`The value of ${place} has ${what}`, 'Remove it from the value');
}

/**
 * The path of a request, with the query that it may contain. Values are encoded: none can add a segment, a query
 * parameter or a step up. `{id}` is filled as well, as Halo does; a query keeps its braces, which may be JSON.
 */
export function fillPath(template: string, scope: Scope): string {
	const { location, query } = splitPath(template);
	const encoded: Write = (value) => encode(listText(value));
	return fillLocation(location, scope) + fill(query, scope, 'the query of the path', encoded);
}

/** The part before the question mark, and the rest from there on. */
export function splitPath(template: string): Record<'location' | 'query', Piece[]> {
	const pieces = splitTokens(template);
	const mark = pieces.findIndex((piece) => typeof piece === 'string' && piece.includes('?'));
	if (mark < 0) return { location: pieces.flatMap(splitBraces), query: [] };

	const text = String(pieces[mark]);
	const cut = text.indexOf('?');
	return {
		location: [...pieces.slice(0, mark), text.slice(0, cut)].flatMap(splitBraces),
		query: [text.slice(cut), ...pieces.slice(mark + 1)],
	};
}

function fillLocation(pieces: Piece[], scope: Scope): string {
	const path = fill(pieces, scope, 'the path', (value, token) => {
		const text = textOf(value).trim();
		if (text !== '' && text !== '.' && text !== '..') return encode(text);
		throw new UserFacingError(
			`${token} in the path is ${text === '' ? 'empty' : `'${text}'`}`,
			'It would send the request to another path. Set it to the ID or name that belongs there',
		);
	});
	if (!path.split('/').some((segment) => segment === '.' || segment === '..')) return path;
	throw new UserFacingError(
		`The path '${path}' contains a '..' step`,
		'Write the path without . and ..',
	);
}

/** `{id}`, Halo's other way to write a variable in a path. */
function splitBraces(piece: Piece): Piece[] {
	if (typeof piece !== 'string') return [piece];
	return piece.split(/(\{\s*[A-Za-z_][\w-]*\s*\})/).map((part, i) => {
		if (i % 2 === 0) return part;
		const name = part.slice(1, -1).trim();
		return { text: part, path: { steps: [{ name, indexes: [] }], asText: false } };
	});
}

/**
 * Encodes for a path or a query; half of a surrogate pair, which cannot be encoded, becomes the replacement character.
 */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
