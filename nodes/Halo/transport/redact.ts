/** A decoded character, and its position in the original text. */
interface Sign {
	byte: number;
	start: number;
	end: number;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One character: percent, JSON or HTML encoding, or the character itself. */
const SIGN =
	/%([\da-f]{2})|\\u([\da-f]{4})|&#x([\da-f]{1,6});|&#(\d{1,7});|&(amp|lt|gt|quot|apos);|\\(["\\/])|[^]/giu;

/** Text may be encoded repeatedly, but hardly more often than this. */
const LAYERS = 3;

/**
 * Replaces secrets with three dots, whether plain or encoded for an address, a form, JSON, HTML or as base64: Halo and
 * proxies sometimes repeat what they were sent.
 */
export function withoutSecrets(text: string, secrets: string[]): string {
	const forms = secrets.filter((secret) => secret.length > SHORTEST).flatMap(formsOf);
	if (forms.length === 0) return text;
	let signs = [...text.matchAll(/[^]/gu)].flatMap(([sign], index, all) =>
		bytesOf(sign, all[index].index, all[index].index + sign.length),
	);
	let spans = find(signs, forms);
	for (let layer = 0; layer < LAYERS; layer++) {
		signs = decode(signs);
		spans = [...spans, ...find(signs, forms)];
	}
	return cut(text, spans);
}

/** Shorter ones would be found everywhere. */
const SHORTEST = 3;

/**
 * The secret itself, its decoded forms, and the part of its base64 that does not depend on its position in the encoded
 * text.
 */
function formsOf(secret: string): string[] {
	const bytes = Buffer.from(secret);
	const inBase64 = [0, 1, 2].flatMap((before) => {
		const all = Buffer.concat([Buffer.alloc(before), bytes]);
		const first = before === 0 ? 0 : before + 1;
		const stable = all.toString('base64').slice(first, Math.floor((all.length * 8) / 6));
		return [stable, stable.replaceAll('/', '_').replaceAll('+', '-')];
	});
	return [...readings(secret), ...inBase64.filter(({ length }) => length > 4)].map(asForm);
}

/** A secret may contain what looks encoded, such as `%41`: the results of decoding it for one purpose. */
function readings(secret: string): string[] {
	const found = new Map([[secret, bytesOf(secret, 0, 0)]]);
	for (let layer = 0; layer < LAYERS; layer++) {
		for (const signs of [...found.values()]) {
			for (const way of WAYS) {
				const decoded = decode(signs, way);
				found.set(textOf(decoded), decoded);
			}
		}
	}
	return [...found.values()].map(textOf).filter(({ length }) => length > SHORTEST);
}

/** A form writes a space as a plus. */
const asForm = (bytes: string) => bytes.replaceAll('+', ' ');

function bytesOf(sign: string, start: number, end: number): Sign[] {
	return [...Buffer.from(sign)].map((byte) => ({ byte, start, end }));
}

function textOf(signs: Sign[]): string {
	const parts: string[] = [];
	for (const { byte } of signs) parts.push(String.fromCharCode(byte));
	return parts.join('');
}

/** What can be encoded: for an address, for JSON, for HTML. */
type Way = 'address' | 'json' | 'html';
const WAYS: Way[] = ['address', 'json', 'html'];

/** The characters for encoded ones: all, or those of one encoding. */
function decode(signs: Sign[], way?: Way): Sign[] {
	const decoded: Sign[] = [];
	for (const match of textOf(signs).matchAll(SIGN)) {
		const { index } = match;
		const { start } = signs[index];
		const { end } = signs[index + match[0].length - 1];
		const [, percent, json, hex, decimal, name, escaped] = match;
		const code = json ?? hex ?? decimal;
		const own = percent ? 'address' : (json ?? escaped) ? 'json' : 'html';
		if (way && own !== way) decoded.push(...signs.slice(index, index + match[0].length));
		else if (percent) decoded.push({ byte: parseInt(percent, 16), start, end });
		else if (code) decoded.push(...bytesOf(signOf(code, decimal ? 10 : 16), start, end));
		else if (name) decoded.push(...bytesOf(NAMED[name.toLowerCase()], start, end));
		else if (escaped) decoded.push(...bytesOf(escaped, start, end));
		else decoded.push(signs[index]);
	}
	return decoded;
}

function signOf(digits: string, base: number): string {
	const code = parseInt(digits, base);
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

type Span = [start: number, end: number];

function find(signs: Sign[], forms: string[]): Span[] {
	const text = asForm(textOf(signs));
	const spans: Span[] = [];
	for (const form of forms) {
		for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
			spans.push([signs[at].start, signs[at + form.length - 1].end]);
		}
	}
	return spans;
}

function cut(text: string, spans: Span[]): string {
	const parts: string[] = [];
	let done = 0;
	for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
		if (start >= done) parts.push(text.slice(done, start), '...');
		done = Math.max(done, end);
	}
	return parts.join('') + text.slice(done);
}
