import type { GenericValue, INodeExecutionData } from 'n8n-workflow';
import type { Run } from '../../../shared/types';
import type { HaloRequest } from '../../../transport/HaloClient';
import { PAGE_SIZE, pageQuery } from '../../../transport/paging';
import { accepting } from '../output/answer';
import type { Asking } from '../output/asking';
import { parseJson } from '../text';

/**
 * The request as an output item, with nothing sent: the first one where there are several pages. The token is not part
 * of it.
 */
export function preview(
	run: Run,
	request: HaloRequest,
	{ format, limit }: Asking,
): INodeExecutionData {
	const paging = limit === undefined ? {} : pageQuery(1, Math.min(PAGE_SIZE, limit));
	const query = { ...request.query, ...paging };
	const { method, url, headers, body } = run.halo.preview(accepting({ ...request, query }, format));
	return { json: { method, url, headers, body: show(body, headers['Content-Type'] ?? '') } };
}

/** JSON as data, text as text, and of anything else the size. */
function show(body: Buffer | string | undefined, type: string): GenericValue {
	if (body === undefined) return null;
	const text = body.toString();
	if (/json/i.test(type)) return (parseJson(text) as GenericValue) ?? text;
	return /^text\/|x-www-form-urlencoded|xml/i.test(type) ? text : `${body.length} bytes`;
}
