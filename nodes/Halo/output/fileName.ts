import { fromEncodedWords } from './encodedWords';

/** The longest name that Node accepts. */
const LONGEST_HEADER = 16_384;

/**
 * The name of a download from its Content-Disposition header, made safe for saving; undefined if it has none. Of two
 * forms the one that can represent any character wins (RFC 6266).
 */
export function fileNameOf(header = ''): string | undefined {
	const disposition = header.slice(0, LONGEST_HEADER);
	return safeName(extended(disposition) ?? quoted(disposition) ?? plain(disposition));
}

/** The parameter of a link that tells a cloud store which header to send: for S3 and compatible stores, and for Azure. */
const DISPOSITIONS = ['response-content-disposition', 'rscd'];

/** The file name in a link: the one that it tells the store to send, or its last segment. */
export function fileNameIn(link: string): string | undefined {
	const { pathname, searchParams } = new URL(link);
	const named = [...searchParams].find(([key]) => DISPOSITIONS.includes(key.toLowerCase()));
	return fileNameOf(named?.[1]) ?? safeName(decode(pathname.split('/').at(-1) ?? ''));
}

/** `%C3%9C` decoded; a text that is not encoded is not changed. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** `filename*=UTF-8''na%C3%AFve.txt` (RFC 5987). */
function extended(disposition: string): string | undefined {
	const [, charset, text] =
		/(?:^|[;\s])filename\*\s*=\s*"?([\w-]*)'[^']*'([^;"\s]+)/i.exec(disposition) ?? [];
	if (text === undefined) return undefined;
	const bytes = Buffer.from(
		text.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
		'latin1',
	);
	return bytes.toString(/^utf-?8$/i.test(charset) ? 'utf8' : 'latin1');
}

/** `filename="a \"b\".txt"`. */
function quoted(disposition: string): string | undefined {
	const [, text] = /(?:^|[;\s])filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition) ?? [];
	return text === undefined ? undefined : fromHeader(text.replace(/\\(.)/g, '$1'));
}

/** `filename=a.txt`. */
function plain(disposition: string): string | undefined {
	const [, text] = /(?:^|[;\s])filename\s*=\s*([^";]+)/i.exec(disposition) ?? [];
	return text === undefined ? undefined : fromHeader(text);
}

const fromHeader = (text: string) => fromEncodedWords(fromBytes(text));

/** Headers arrive as Latin-1; many servers write UTF-8 into them. */
function fromBytes(text: string): string {
	const decoded = Buffer.from(text, 'latin1').toString('utf8');
	return /[\u0100-\uffff]/.test(text) || decoded.includes('\uFFFD') ? text : decoded;
}

/**
 * A name to save a file under, or none: no folders, no characters that a file system refuses, no hidden file, and not
 * too long.
 */
export function safeName(name = ''): string | undefined {
	const last = name.split(/[/\\]/).at(-1) ?? '';
	const clean = last
		.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
		.replace(/^[\s.]+/, '')
		.replace(/^([^]*[^\s.])?[\s.]*$/, '$1');
	const [, stem, end] = /^(.*?)(\.[^.]{1,16})?$/su.exec(clean) ?? [];
	return [...(stem ?? '')].slice(0, 150).join('') + (end ?? '') || undefined;
}

/**
 * A name for a file that is sent to Halo: no folders, and no invisible or direction-changing characters. Halo decides
 * which letters are allowed.
 */
export const uploadName = (name: string) =>
	(name.split(/[/\\]/).at(-1) ?? '')
		.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.trim()
		.replace(/^\.{1,2}$/, '');
