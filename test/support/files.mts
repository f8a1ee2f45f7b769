import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

/** A file as an item carries it. */
export const binary = (
	bytes: Buffer | string,
	fileName?: string,
	mimeType = 'application/octet-stream',
): IBinaryData => ({
	data: Buffer.from(bytes).toString('base64'),
	mimeType,
	...(fileName === undefined ? {} : { fileName }),
});

/** The bytes of a file of an output item. */
export function bytesOf(item: INodeExecutionData, field = 'data'): Buffer {
	const file = item.binary?.[field];
	if (!file) throw new Error(`The item has no file in '${field}'`);
	return Buffer.from(file.data, 'base64');
}

/** Bytes of all values that follow no pattern a text could keep, the same each time. */
export function noise(length: number): Buffer {
	const bytes = Buffer.allocUnsafe(length);
	let state = 0x9e3779b9;
	for (let i = 0; i < length; i++) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		bytes[i] = state >>> 24;
	}
	return bytes;
}
