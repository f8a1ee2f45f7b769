import { findFault } from './jsonFault';
import { UserFacingError } from '../../transport/userFacingError';
import { splitTokens } from './template';
import { jsonText } from '../../values/text';
import { parseJson } from '../../transport/json';
import { textOf } from '../method/text';
import { valueOf, type Scope } from './variables';

/**
 * The JSON text of a body. Inside quotes the text of a value is escaped, and null is empty; outside quotes the value
 * is written as JSON, also with `!`, so that no value can change the structure of the body.
 * @throws UserFacingError when the result is not JSON: where, and after which token
 */
export function fillJson(template: string, scope: Scope): string {
	let filled = '';
	let at: Place = { inQuotes: false, afterBackslash: false };
	const tokens: Placed[] = [];
	let read = 0;
	for (const piece of splitTokens(template)) {
		if (typeof piece === 'string') {
			at = endOf(piece, at.inQuotes);
			filled += piece;
			read += piece.length;
			continue;
		}
		if (at.afterBackslash) throw afterBackslash(piece.text);
		const start = filled.length;
		const path = { ...piece.path, asText: at.inQuotes };
		const value = valueOf({ ...piece, path }, scope, 'the body');
		filled += at.inQuotes ? jsonText(textOf(value)).slice(1, -1) : jsonText(value);
		tokens.push({ text: piece.text, read, start, end: filled.length });
		read += piece.text.length;
	}
	checkJson(filled, template, tokens);
	return filled;
}

interface Placed {
	text: string;
	/** Its position in the body as written ... */
	read: number;
	/** ... and the start and end of its value in the filled body. */
	start: number;
	end: number;
}

interface Place {
	inQuotes: boolean;
	/** The next character would be part of an escape. */
	afterBackslash: boolean;
}

/** The end of a piece of JSON text that began inside or outside quotes. */
function endOf(text: string, beganInQuotes: boolean): Place {
	let inQuotes = beganInQuotes;
	let afterBackslash = false;
	for (const character of text) {
		if (character === '"' && !afterBackslash) inQuotes = !inQuotes;
		afterBackslash = inQuotes && character === '\\' && !afterBackslash;
	}
	return { inQuotes, afterBackslash };
}

const afterBackslash = (token: string) =>
	new UserFacingError(
		`In the body, a backslash is in front of ${token}`,
		'Write \\\\ for a backslash',
	);

/** Only a mistake in the body itself can make this fail, since values are written as JSON. */
function checkJson(filled: string, template: string, tokens: Placed[]): void {
	if (parseJson(filled) !== undefined) return;
	const { position, wanted } = findFault(filled);
	const token = tokens.filter(({ start }) => start <= position).at(-1);
	const lines = template.slice(0, positionInTemplate(position, token)).split('\n');
	const column = lines[lines.length - 1].length + 1;
	const near = token ? `, at or after ${token.text}` : '';
	const found = filled.slice(position, position + 30);
	throw new UserFacingError(
		`The body is not valid JSON: see line ${lines.length}, column ${column}${near}`,
		`${found ? `It reads '${found}'` : 'It ends'} where ${wanted} should be. Nothing was sent`,
	);
}

function positionInTemplate(position: number, token: Placed | undefined): number {
	if (!token) return position;
	const { text, read, end } = token;
	return position < end ? read : read + text.length + position - end;
}
