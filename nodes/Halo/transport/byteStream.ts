import type { IExecuteFunctions } from 'n8n-workflow';

type Stored = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** The result of n8n's helper for `encoding: 'stream'`: a Node.js stream. */
export type ByteStream = Exclude<Stored, Buffer>;

export const isByteStream = (body: unknown): body is ByteStream =>
	typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/**
 * The first bytes of a stream, without consuming them.
 * @returns at least this many, unless the stream is shorter, and whether that is so
 */
export async function peek(
	stream: ByteStream,
	length: number,
	progress: () => void,
): Promise<{ bytes: Buffer; isWhole: boolean }> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
		progress();
		chunks.push(chunk as Buffer);
		size += (chunk as Buffer).length;
		if (size > length) break;
	}
	const bytes = Buffer.concat(chunks);
	const isWhole = stream.readableEnded;
	if (!isWhole) stream.unshift(bytes);
	return { bytes, isWhole };
}
