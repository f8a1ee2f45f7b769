import { lookup } from 'mime-types';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

/** A file as an item carries it; its type follows from its name. */
export const binary = (bytes: Buffer | string, fileName?: string): IBinaryData => ({
	data: Buffer.from(bytes).toString('base64'),
	mimeType: lookup(fileName ?? '') || 'application/octet-stream',
	...(fileName === undefined ? {} : { fileName }),
});

/** The bytes of a file of an output item. */
export function bytesOf(item: INodeExecutionData, field = 'data'): Buffer {
	const file = item.binary?.[field];
	if (!file) throw new Error(`The item has no file in '${field}'`);
	return Buffer.from(file.data, 'base64');
}

/** Bytes of all values without a pattern that a text could keep, the same each time. */
export function noise(length: number): Buffer {
	// a prime, so that the borders of blocks fall differently each time it repeats
	const block = Buffer.alloc(65_537);
	let state = 0x9e3779b9;
	for (let i = 0; i < block.length; i++) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		block[i] = state >>> 24;
	}
	return Buffer.alloc(length, block);
}
