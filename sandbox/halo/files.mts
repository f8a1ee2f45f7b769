import { create as contentDisposition } from 'content-disposition';
import { lookup } from 'mime-types';
import type { Answer, Row } from './types.mts';
import type { Store } from './store.mts';

/** The content type that a file's name suggests; an unknown one is plain bytes. */
export const contentTypeOf = (filename: string): string =>
	lookup(filename) || 'application/octet-stream';

/** Keeps the bytes of an attachment, and counts it on its ticket. */
export function storeFile(store: Store, attachment: Row, bytes: Buffer): void {
	store.files.set(Number(attachment.id), bytes);
	const content_type = attachment.content_type ?? contentTypeOf(String(attachment.filename));
	store.of('Attachment').put({ ...attachment, content_type, filesize: bytes.length });
	const ticket = store.of('Tickets').get(String(attachment.ticket_id));
	if (!ticket) return;
	store
		.of('Tickets')
		.put({ ...ticket, attachment_count: Number(ticket.attachment_count ?? 0) + 1 });
}

/** Bytes as a download, with the name that they were stored under. */
export function download(filename: string, bytes: Buffer): Answer {
	// for clients that know only the plain form of the parameter
	const fallback = filename.replace(/[^\x20-\x7e]|["\\]/g, '_');
	return {
		status: 200,
		body: bytes,
		type: contentTypeOf(filename),
		headers: { 'content-disposition': contentDisposition(filename, { fallback }) },
	};
}
