import { createCipheriv, createHash } from 'node:crypto';

/** Bytes without a pattern, the same at every call: a file that no step on its way may change. */
export function manyBytes(count: number): Buffer {
	const key = Buffer.alloc(16, 'key');
	return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(count));
}

/** For comparing files without printing them. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const megabytes = (count: number): number => count * 1024 * 1024;
