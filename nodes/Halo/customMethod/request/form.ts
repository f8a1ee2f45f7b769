import { randomUUID } from 'node:crypto';
import type { DataFile } from '../../model';
import type { Content } from './content';

/** A part of a form: a text, or a file. */
export interface Part {
	name: string;
	value: string | DataFile;
}

/** A form as browsers send it with files. */
export function multipart(parts: Part[]): Content {
	const boundary = `halo-${randomUUID()}`;
	const pieces = parts.flatMap((part) => [
		Buffer.from(`--${boundary}\r\n${headOf(part)}\r\n\r\n`),
		typeof part.value === 'string' ? Buffer.from(part.value) : part.value.bytes,
		Buffer.from('\r\n'),
	]);
	return {
		type: `multipart/form-data; boundary=${boundary}`,
		content: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
	};
}

function headOf({ name, value }: Part): string {
	const disposition = `Content-Disposition: form-data; name="${escape(name)}"`;
	if (typeof value === 'string') return disposition;
	const fileName = escape(value.name ?? 'file');
	return `${disposition}; filename="${fileName}"\r\nContent-Type: ${safeType(value.type)}`;
}

/** As browsers do it: characters that would end the name, or begin another header, are encoded. */
const escape = (text: string) =>
	text.replace(/["\r\n]/g, (character) => encodeURIComponent(character));

const safeType = (type: string) =>
	/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';

/** A form without files, as browsers send it. */
export const urlencoded = (parts: Array<[name: string, value: string]>): Content => ({
	type: 'application/x-www-form-urlencoded',
	content: new URLSearchParams(parts).toString(),
});
