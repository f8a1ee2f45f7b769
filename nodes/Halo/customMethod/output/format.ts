import { aboutFile, fileOf } from '../../output/files';
import type { DataFile, Run, ValueOf } from '../../model';
import { helpForUnreadable } from '../../transport/errors';
import type { HaloFile, HaloRequest } from '../../transport/HaloClient';
import { isWebPage, textOf } from '../../transport/http';
import { UserFacingError } from '../../transport/userFacingError';
import { responseFormat } from './responseForm';
import { parseJson } from '../../transport/json';

/** As what a response is read. */
export type Format = ValueOf<typeof responseFormat>;

/** What a response holds. */
export interface Content {
	/** What response paths begin at; undefined when the response is empty. Of a file its name, type and size. */
	data: unknown;
	file?: DataFile;
}

/** @throws UserFacingError for a format that there is not, which an expression can give */
export const readFormat = (run: Run): Format => run.parameter(responseFormat);

/**
 * Reads a response. Automatic: JSON is data, text is text, and anything else a file.
 * @throws UserFacingError, with the status, for a response that cannot be read so
 */
export function contentOf(found: HaloFile, format: Format, request: HaloRequest): Content {
	const { response } = found;
	if (format === 'file') return asFile(found);
	const type = response.headers['content-type'] ?? '';
	const isText = /^text\/|json|xml|x-www-form-urlencoded|^$/i.test(type);
	if (format === 'automatic' && !isText && response.body.length > 0) return asFile(found);

	const text = textOf(response);
	if (format === 'text') return { data: text };
	if (text.trim() === '') return { data: undefined };
	const data = parseJson(text);
	if (data !== undefined) return { data };

	if (format === 'automatic' && !/json/i.test(type)) {
		if (!isWebPage(response)) return { data: text };
		// a page that Halo offers to save is meant to be a file
		if (response.headers['content-disposition']) return asFile(found);
	}
	throw UserFacingError.of(helpForUnreadable(response, request));
}

function asFile(found: HaloFile): Content {
	const file = fileOf(found);
	return { data: aboutFile(file), file };
}
