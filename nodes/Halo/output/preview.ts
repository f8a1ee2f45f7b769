import type { GenericValue, INodeExecutionData } from 'n8n-workflow';
import type { Preview } from '../transport/HaloClient';
import { parseJson } from '../transport/json';

/** A request that was not sent, as an output item. The token is not part of it. */
export const previewItem = ({ method, url, headers, body }: Preview): INodeExecutionData => ({
	json: { method, url, headers, body: show(body, headers['Content-Type'] ?? '') },
});

/** JSON as data, text as text, and only the size of anything else. */
function show(body: Buffer | string | undefined, type: string): GenericValue {
	if (body === undefined) return null;
	const text = body.toString();
	if (/json/i.test(type)) return dataOf(text);
	return /^text\/|x-www-form-urlencoded|xml/i.test(type) ? text : `${body.length} bytes`;
}

function dataOf(text: string): GenericValue {
	const data = parseJson(text, (_key, value) => inShort(value));
	return data === undefined ? text : (data as GenericValue);
}

/** A file inside JSON would fill the screen. */
const inShort = (value: unknown) =>
	typeof value === 'string' && value.length > LONGEST
		? `${value.slice(0, 100)}... (${value.length} characters)`
		: value;

const LONGEST = 20_000;
