import { create as contentDisposition } from 'content-disposition';
import { lookup } from 'mime-types';
import { ok } from './answers.mts';
import type { Answer, Json, Row } from './types.mts';
import type { Store } from './store.mts';
import type { Call } from './world.mts';
import { isObject } from './writes/typeCheck.mts';

/** The content type that a file's name suggests; an unknown one is plain bytes. */
export const contentTypeOf = (filename: string): string =>
	lookup(filename) || 'application/octet-stream';

/** Keeps the bytes of an attachment, and counts it on its ticket. */
export function storeFile(store: Store, attachment: Row, bytes: Buffer): void {
	store.files.set(Number(attachment.id), bytes);
	const content_type = attachment.content_type ?? contentTypeOf(String(attachment.filename));
	store.of('Attachment').put({ ...attachment, content_type, filesize: bytes.length });
	countFile(store, attachment.ticket_id);
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

/** A file as this tenant gives it out: its bytes, or a link to them in a cloud store. */
export function given({ world, place }: Call, file: Answer, isEven = false): Answer {
	const { files } = world.settings.modes;
	if (files === 'bytes' || (files === 'mixed' && !isEven)) return file;
	return ok({ link: world.cloud.link(new URL(place.resourceUrl).origin, file) });
}

/** Gives files that are there already to a ticket, perhaps to an action of it; unknown ids are passed over (ours). */
export function linkFiles(store: Store, files: Json | undefined, owner: Row): void {
	const known = (Array.isArray(files) ? files : [])
		.map((file) => (isObject(file) ? store.of('Attachment').get(String(file.id)) : undefined))
		.filter((row) => row !== undefined);
	for (const row of known) {
		store.of('Attachment').put({ ...row, ...owner });
		if (row.ticket_id !== owner.ticket_id) countFile(store, owner.ticket_id);
	}
}

function countFile(store: Store, ticketId: Json | undefined): void {
	const ticket = store.of('Tickets').get(String(ticketId));
	if (!ticket) return;
	const attachment_count = Number(ticket.attachment_count ?? 0) + 1;
	store.of('Tickets').put({ ...ticket, attachment_count });
}
