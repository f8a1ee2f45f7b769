interface Content {
	headers: Record<string, string>;
	/** Bytes, since n8n's helper would change text that looks like JSON. */
	bytes: Buffer;
}

/** What to send: bytes and text as they are, anything else as JSON. */
export function contentOf(body: unknown): Content | undefined {
	if (body === undefined) return undefined;
	if (Buffer.isBuffer(body)) return { headers: typed('application/octet-stream'), bytes: body };
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return { headers: typed('application/json'), bytes: Buffer.from(text) };
}

function typed(type: string): Record<string, string> {
	return { 'Content-Type': type };
}
