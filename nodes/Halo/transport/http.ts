import type { IHttpRequestOptions } from 'n8n-workflow';
import type { HaloResponse } from './types';
import { parseJson } from './json';

/** Makes one request by n8n's means; gives whatever n8n's helper gives. */
export type Fetch = (options: IHttpRequestOptions) => Promise<unknown>;

/** Every status comes back as data and no redirect is followed: both are for us to judge. */
export const AS_DATA = {
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	// read by receive.ts, which sets limits
	encoding: 'stream',
} as const satisfies Partial<IHttpRequestOptions>;

/** Makes sense of n8n's full response; the body is as n8n gives it. */
export function headOf(response: unknown) {
	const { statusCode, headers, body } = response as {
		statusCode: number;
		headers?: Record<string, unknown>;
		body?: unknown;
	};
	const named = Object.entries(headers ?? {}).map(([name, value]) => [
		name.toLowerCase(),
		String(value),
	]);
	const head: Omit<HaloResponse, 'body'> = {
		status: statusCode,
		headers: Object.fromEntries(named),
	};
	return { head, body };
}

/** The body as text, without the mark that some servers put in front. */
export function textOf({ body }: Pick<HaloResponse, 'body'>): string {
	return body.toString('utf8').replace(/^\uFEFF/, '');
}

/** The body as data; undefined when it is empty or not JSON. */
export function dataOf(response: Pick<HaloResponse, 'body'>): unknown {
	return parseJson(textOf(response));
}

/** A web page shows itself in its first bytes. */
const PAGE_BEGINS_WITHIN = 4_096;

/** A web page where data was expected: a proxy, a login page, or another product. */
export function isWebPage({ body }: Pick<HaloResponse, 'body'>): boolean {
	const beginning = textOf({ body: body.subarray(0, PAGE_BEGINS_WITHIN) });
	return /^\s*<(?:!|html|head|body|meta|script|title|\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(
		beginning,
	);
}
