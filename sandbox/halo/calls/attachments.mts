import { created, empty, notValid, ok, refuse } from '../answers.mts';
import { resourceOf } from '../contract.mts';
import { haloDate, isId, isTrue } from '../convert.mts';
import { contentTypeOf, download, storeFile } from '../files.mts';
import { readUpload } from '../http/body.mts';
import { present } from '../records/present.mts';
import { remove } from '../resources/remove.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { write } from '../writes/write.mts';

/** The raw bytes under the file's own name; `includedetails=true` gives the record instead. */
function downloaded({ store, id = '', query }: Call): Answer {
	if (!isId(id, 'int')) throw notValid('id', id);
	const row = store.of('Attachment').get(id);
	if (!row) throw refuse(404);
	if (isTrue(query.includedetails)) {
		return ok(present(store, resourceOf('Attachment'), row, { details: true }));
	}
	return download(String(row.filename), store.files.get(Number(row.id)) ?? Buffer.alloc(0));
}

/** An image of a text: one multipart part, owner in the query. */
async function uploadedImage({ store, body, headers, query }: Call): Promise<Answer> {
	const upload = await readUpload(body, headers['content-type'] ?? '');
	const owner: Row = {};
	for (const name of ['ticket_id', 'action_id', 'image_upload_id', 'type', 'unique_id']) {
		const value = query[name] ?? upload.fields[name];
		if (value) owner[name] = Number(value);
	}
	const row = store.of('Attachment').put({
		filename: upload.filename,
		content_type: upload.contentType || contentTypeOf(upload.filename),
		isimage: true,
		datecreated: haloDate(Date.now()),
		...owner,
	});
	storeFile(store, row, upload.bytes);
	return created({ ...row, link: `/api/attachment/image/${String(row.id)}` });
}

export const attachmentCalls: Record<string, Handler> = {
	'GET /Attachment/{id}': downloaded,
	'GET /Attachment/image/{id}': downloaded,
	'GET /Attachment/document/{id}': downloaded,
	'GET /Attachment/nhserver/{id}': downloaded,
	'DELETE /Attachment/image/{id}': remove,
	'DELETE /Attachment/document/{id}': remove,
	'POST /Attachment/image': uploadedImage,
	'POST /Attachment/document': write,
	// No cloud storage stands behind this Halo, as on-premises.
	'POST /Attachment/GetS3PresignedURL': () => empty(404),
	'POST /Attachment/PresignedURLUploadComplete': () => empty(404),
};
