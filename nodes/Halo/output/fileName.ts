import { fromEncodedWords } from './encodedWords';

/** Node takes no longer ones. */
const LONGEST_HEADER = 16_384;

/**
 * The name that a download has in its Content-Disposition header, made safe to save under; undefined when it
 * brings none. Of two forms the one that can hold any letter wins (RFC 6266).
 */
export function fileNameOf(header = ''): string | undefined {
	const disposition = header.slice(0, LONGEST_HEADER);
	return safeName(extended(disposition) ?? quoted(disposition) ?? plain(disposition));
}

/** The parameter of a link by which a cloud store is told the header to send: of S3 and alike, and of Azure. */
const DISPOSITIONS = ['response-content-disposition', 'rscd'];

/** The name that a link gives its file: the one that it asks the store to send, or its last part. */
export function fileNameIn(link: string): string | undefined {
	const { pathname, searchParams } = new URL(link);
	const named = [...searchParams].find(([key]) => DISPOSITIONS.includes(key.toLowerCase()));
	return fileNameOf(named?.[1]) ?? safeName(decode(pathname.split('/').at(-1) ?? ''));
}

/** `%C3%9C` as the letter; a text that is not encoded so stays as it is. */
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

/** A header arrives byte by byte; many servers write UTF-8 into it. */
function fromBytes(text: string): string {
	const decoded = Buffer.from(text, 'latin1').toString('utf8');
	return /[\u0100-\uffff]/.test(text) || decoded.includes('\uFFFD') ? text : decoded;
}

/** A name to save a file under, or none: no folders, no signs that a file system refuses, no hidden file, and not too long. */
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
 * A name for a file that goes to Halo: no folders, and no signs that are not seen or turn the text around. Which letters
 * a name may have is for Halo to say.
 */
export const uploadName = (name: string) =>
	(name.split(/[/\\]/).at(-1) ?? '')
		.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.trim()
		.replace(/^\.{1,2}$/, '');
