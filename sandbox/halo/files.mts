import type { Answer, Row } from './types.mts';
import type { Store } from './store.mts';

/** Content types by the end of a file's name; anything else is plain bytes. */
const contentTypes: Record<string, string> = {
	csv: 'text/csv',
	gif: 'image/gif',
	html: 'text/html',
	jpg: 'image/jpeg',
	json: 'application/json',
	pdf: 'application/pdf',
	png: 'image/png',
	txt: 'text/plain',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function contentTypeOf(filename: string): string {
	const end = filename.split('.').at(-1)?.toLowerCase() ?? '';
	return contentTypes[end] ?? 'application/octet-stream';
}

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
	const plain = filename.replace(/[^\x20-\x7e]|["\\]/g, '_');
	const exact = encodeURIComponent(filename);
	return {
		status: 200,
		body: bytes,
		type: contentTypeOf(filename),
		headers: {
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
		},
	};
}
