import type { IHttpRequestOptions } from 'n8n-workflow';
import type { HaloResponse } from './types';
import { parseJson } from './json';

/** Sends one request through n8n; returns the result of n8n's helper. */
export type Fetch = (options: IHttpRequestOptions) => Promise<unknown>;

/** Every status is returned as data and no redirect is followed: both are handled here. */
export const AS_DATA = {
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	// read by receive.ts, which sets limits
	encoding: 'stream',
} as const satisfies Partial<IHttpRequestOptions>;

/** Converts n8n's full response; the body is not changed. */
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

/** The body as text, without a byte order mark. */
export function textOf({ body }: Pick<HaloResponse, 'body'>): string {
	return body.toString('utf8').replace(/^\uFEFF/, '');
}

/** The body as data; undefined if it is empty or not JSON. */
export function dataOf(response: Pick<HaloResponse, 'body'>): unknown {
	return parseJson(textOf(response));
}

/** A web page is recognised by its first bytes. */
const PAGE_BEGINS_WITHIN = 4_096;

/** A web page where data was expected: a proxy, a login page, or another product. */
export function isWebPage({ body }: Pick<HaloResponse, 'body'>): boolean {
	const beginning = textOf({ body: body.subarray(0, PAGE_BEGINS_WITHIN) });
	return /^\s*<(?:!|html|head|body|meta|script|title|\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(
		beginning,
	);
}
