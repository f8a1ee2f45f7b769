import type { Path } from '../responsePath/path';
import { parsePath, PathError } from '../responsePath/parsePath';

/** `<<name>>` in a text. */
export interface Token {
	/** As written, for messages. */
	text: string;
	path: Path;
}

export type Piece = string | Token;

/**
 * Splits a text into plain text and tokens to fill. Text in `<< >>` that is not a path, such as `<<b>bold</b>>`, is
 * not changed. Linear in the length of the text.
 */
export function splitTokens(template: string): Piece[] {
	const pieces: Piece[] = [];
	let kept = 0;
	let start = template.indexOf('<<');
	while (start >= 0) {
		const end = endOfToken(template, start);
		const token = end === undefined ? undefined : readToken(template.slice(start, end));
		if (token && end !== undefined) {
			if (start > kept) pieces.push(template.slice(kept, start));
			pieces.push(token);
			kept = end;
		}
		start = template.indexOf('<<', token ? kept : start + 2);
	}
	if (kept < template.length) pieces.push(template.slice(kept));
	return pieces;
}

/**
 * The end of the token that begins here. Quotes may contain `<<` and `>>`; outside quotes `<<` begins another token,
 * and no token continues on the next line.
 */
function endOfToken(template: string, start: number): number | undefined {
	const stop = /"|<<|>>|[\r\n]/g;
	stop.lastIndex = start + 2;
	let quoted = false;
	for (let found = stop.exec(template); found; found = stop.exec(template)) {
		if (found[0] === '"') quoted = !quoted;
		else if (found[0] === '\n' || found[0] === '\r') return undefined;
		else if (!quoted) return found[0] === '>>' ? stop.lastIndex : undefined;
	}
	return undefined;
}

function readToken(text: string): Token | undefined {
	const inside = text.slice(2, -2);
	const plain = parsePath(inside);
	const path = plain instanceof PathError ? parsePath(unescape(inside)) : plain;
	if (path instanceof PathError) return undefined;
	// a variable never has such a name; this is markup
	return /[<>]/.test(path.steps[0].name) ? undefined : { text, path };
}

/** Inside a JSON text the quotes of a quoted name may be written as `\"`. */
const unescape = (inside: string) => inside.replaceAll('\\"', '"');
