import { fileOf } from '../../output/files';
import type { FoundFile, Run, ValueOf } from '../../model';
import { helpForUnreadable } from '../../transport/errors';
import type { HaloFile, HaloRequest, HaloResponse } from '../../transport/HaloClient';
import { isWebPage, textOf } from '../../transport/http';
import { UserFacingError } from '../../transport/userFacingError';
import { responseFormat } from './responseForm';
import { parseJson } from '../../transport/json';

/** How a response is read. */
export type Format = ValueOf<typeof responseFormat>;

/** The content of a response: data, which is undefined when the response is empty, or a file. */
interface Content {
	data?: unknown;
	file?: FoundFile;
	/** A sentence for the user. */
	hint?: string;
}

const PAGE_AS_TEXT =
	'The response is a web page. If you expected something else, a proxy or a login page responded instead of Halo.';

/** @throws UserFacingError for an unknown format, which an expression can return */
export const readFormat = (run: Run): Format => run.parameter(responseFormat);

/**
 * Reads a response. Automatic: JSON is data, text is text, and anything else a file.
 * @throws UserFacingError, with the status, for a response that cannot be read in this format
 */
export function contentOf(found: HaloFile, format: Format, request: HaloRequest): Content {
	const { response } = found;
	// Halo names what it offers for download; what is behind a link is always a file
	const isPage = isWebPage(response) && !response.headers['content-disposition'] && !found.link;
	if (format === 'file' && !isPage) return { file: fileOf(found) };
	if (format === 'file') throw UserFacingError.of(helpForUnreadable(response, request));
	const type = response.headers['content-type'] ?? '';
	const isFile = format === 'automatic' && !isText(response.headers);
	if (isFile && response.body.length > 0) return { file: fileOf(found) };

	const text = textOf(response);
	if (format === 'text') return { data: text, ...(isPage && { hint: PAGE_AS_TEXT }) };
	if (text.trim() === '') return { data: undefined };
	const data = parseJson(text);
	if (data !== undefined) return { data };

	if (format === 'automatic' && !/json/i.test(type)) {
		if (!isWebPage(response)) return { data: text };
		// a page that Halo offers for download is meant to be a file
		if (response.headers['content-disposition']) return { file: fileOf(found) };
	}
	throw UserFacingError.of(helpForUnreadable(response, request));
}

/** Which responses are always files, so that they need not be in memory. */
export function isFileFor(format: Format): HaloRequest['isFile'] {
	if (format === 'file') return () => true;
	return format === 'automatic' ? (headers) => !isText(headers) : undefined;
}

const isText = (headers: HaloResponse['headers']) =>
	/^text\/|json|xml|x-www-form-urlencoded|^$/i.test(headers['content-type'] ?? '');
