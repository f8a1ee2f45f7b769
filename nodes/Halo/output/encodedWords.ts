/** One encoded word: charset, optionally a language, encoding and text. */
const WORD = /=\?([^?*\s]{1,40})(?:\*[^?\s]{0,40})?\?([bq])\?([^?\s]*)\?=/gi;

/** The space between two encoded words is not part of the text. */
const BETWEEN = /(\?=)\s{1,9}(?==\?[^?\s]{1,80}\?[bq]\?)/gi;

/**
 * A text with encoded words (RFC 2047), as .NET Framework writes file names: `=?utf-8?B?w5w=?=` becomes 'Ü'. A
 * character may be split between two words. Words in an unknown charset are not changed.
 */
export function fromEncodedWords(text: string): string {
	const pieces: Array<{ charset: string; parts: Buffer[] } | string> = [];
	const joined = text.replace(BETWEEN, '$1');
	let at = 0;
	for (const match of joined.matchAll(WORD)) {
		const [word, charset, form, content] = match;
		if (match.index > at) pieces.push(joined.slice(at, match.index));
		at = match.index + word.length;
		const bytes = bytesOf(form, content);
		const last = pieces.at(-1);
		if (typeof last === 'object' && last.charset === charset.toLowerCase()) {
			last.parts.push(bytes);
		} else if (isKnown(charset)) pieces.push({ charset: charset.toLowerCase(), parts: [bytes] });
		else pieces.push(word);
	}
	pieces.push(joined.slice(at));
	return pieces
		.map((piece) =>
			typeof piece === 'string'
				? piece
				: new TextDecoder(piece.charset).decode(Buffer.concat(piece.parts)),
		)
		.join('');
}

function isKnown(charset: string): boolean {
	try {
		return Boolean(new TextDecoder(charset));
	} catch {
		return false;
	}
}

/** B is base64; Q writes a space as `_`, and a byte as `=C3`. */
function bytesOf(form: string, content: string): Buffer {
	if (form.toLowerCase() === 'b') return Buffer.from(content, 'base64');
	const bytes = content
		.replace(/_/g, ' ')
		.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
	return Buffer.from(bytes, 'latin1');
}
