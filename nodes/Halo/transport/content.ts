import { jsonOf } from './base64File';

interface Content {
	body: string | Buffer;
	headers: Record<string, string>;
}

/** The body and its type: bytes and text unchanged, anything else as JSON. */
export function contentOf(
	body: unknown,
	headers: Record<string, string> = {},
): Content | undefined {
	if (body === undefined) return undefined;
	if (Buffer.isBuffer(body)) return { body, headers: typed('application/octet-stream') };
	const json = typeof body === 'string' ? Buffer.from(body) : jsonOf(body);
	// n8n's helper would encode text as JSON again, but leaves bytes alone; it expects a form as text.
	return { body: isForm(headers) ? json.toString() : json, headers: typed('application/json') };
}

function typed(type: string): Record<string, string> {
	return { 'Content-Type': type };
}

function isForm(headers: Record<string, string>): boolean {
	return Object.entries(headers).some(
		([name, value]) =>
			name.toLowerCase() === 'content-type' && /x-www-form-urlencoded/i.test(value),
	);
}
