import { escapeHtml } from '../html';
import type { InlineReader } from './inlineTypes';
import { matchAt } from './inlineTypes';
import { pairDelimiters } from './pairing';
import { linkTarget } from './linkTarget';

/** Addresses that are allowed in a link. */
const allowed = /^(?:https?:\/\/|mailto:|tel:)/i;

export const openBracket: InlineReader = (inline) => {
	const mark = inline.text.startsWith('![', inline.at) ? '![' : '[';
	inline.brackets.push({ at: inline.pieces.length, delimiters: inline.delimiters.length });
	inline.pieces.push(mark);
	inline.at += mark.length;
	return true;
};

/** Handles the end of a link's text. An image becomes a link, since mail programs do not show images from elsewhere. */
export const closeBracket: InlineReader = (inline) => {
	const bracket = inline.brackets.pop();
	const target = bracket && linkTarget(inline.text, inline.at + 1);
	const start = target && linkStart(target.address, target.title);
	if (!bracket || !start) return false;
	inline.pieces[bracket.at] = start;
	inline.pieces.push('</a>');
	pairDelimiters(inline.delimiters.splice(bracket.delimiters));
	// links cannot be nested
	inline.brackets = [];
	inline.at = target.end;
	return true;
};

const web = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{1,2000})>/iy;
const mail = /<([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,200}@[a-z0-9][a-z0-9.-]{0,250})>/iy;

/** `<https://...>` and `<somebody@example.com>`. */
export const autolink: InlineReader = (inline) => {
	const { text, at } = inline;
	const [found, address] = matchAt(web, text, at) ?? matchAt(mail, text, at) ?? [];
	if (found === undefined) return false;
	const isMail = !/^[a-z][a-z0-9+.-]{1,31}:/i.test(address);
	const start = linkStart(isMail ? `mailto:${address}` : address);
	if (!start) return false;
	inline.pieces.push(`${start}${escapeHtml(address)}</a>`);
	inline.at += found.length;
	return true;
};

function linkStart(address: string, title = ''): string | undefined {
	if (!allowed.test(address)) return undefined;
	const encoded = address.replace(/[^\w;/?:@&=+$,\-.!~*'()#%]/gu, (char) =>
		encodeURIComponent(/[\uD800-\uDFFF]/u.test(char) ? '\uFFFD' : char),
	);
	const named = title === '' ? '' : ` title="${escapeHtml(title)}"`;
	return `<a href="${escapeHtml(encoded)}"${named}>`;
}
