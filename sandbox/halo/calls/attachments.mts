import { randomUUID } from 'node:crypto';
import { created, empty, notValid, ok, refuse, ruleText } from '../answers.mts';
import { resourceOf } from '../contract.mts';
import { haloDate, isId, isTrue } from '../convert.mts';
import { contentTypeOf, download, given, storeFile } from '../files.mts';
import { readUpload } from '../http/body.mts';
import { present } from '../records/present.mts';
import { remove } from '../resources/remove.mts';
import type { Store } from '../store.mts';
import type { Answer, Row } from '../types.mts';
import type { Call, Handler } from '../world.mts';
import { storable } from '../writes/convert.mts';
import { readElements, write } from '../writes/write.mts';

/**
 * The file as this tenant gives it out. `includedetails=true` gives the record where no file is in a cloud store (our
 * choice).
 */
function downloaded(call: Call): Answer {
	const { store, id = '', query } = call;
	if (!isId(id, 'int')) throw notValid('id', id);
	const row = store.of('Attachment').get(id);
	if (!row) throw refuse(404);
	const isBytes = call.world.settings.modes.files === 'bytes';
	if (isBytes && isTrue(query.includedetails)) {
		return ok(present(store, resourceOf('Attachment'), row, { details: true }));
	}
	return given(call, fileOf(store, row), Number(row.id) % 2 === 0);
}

const fileOf = (store: Store, row: Row): Answer =>
	download(String(row.filename), store.files.get(Number(row.id)) ?? Buffer.alloc(0));

/** An image of a text for whoever has its address. */
function shownImage({ store, world, query }: Call): Answer {
	const row = store.of('Attachment').get(world.cloud.images.get(query.token ?? '') ?? '');
	if (!row) throw refuse(404);
	return fileOf(store, row);
}

/** Where a large file may go, for each that is announced. Without a cloud store there is no such place. */
function presigned(call: Call): Answer {
	const { world, place } = call;
	if (world.settings.modes.files === 'bytes') return empty(404);
	const { origin } = new URL(place.resourceUrl);
	return created({ presignedUrls: readElements(call).map(() => world.cloud.permit(origin)) });
}

/** The file is in the store: an attachment of that name is made of it. */
function uploadComplete(call: Call): Answer {
	const { store, world } = call;
	if (world.settings.modes.files === 'bytes') return empty(404);
	const [sent] = readElements(call);
	const bytes = world.cloud.take(String(sent.filename));
	if (!bytes) throw ruleText('The file was not uploaded');
	const kept = storable(resourceOf('Attachment'), sent);
	const row = store.of('Attachment').put({
		...kept,
		filename: sent.originalfilename,
		guid: randomUUID(),
		datecreated: haloDate(Date.now()),
	});
	storeFile(store, row, bytes);
	const whole = store.of('Attachment').get(Number(row.id)) ?? row;
	return created(present(store, resourceOf('Attachment'), whole, { details: true }));
}

/** An image of a text: a form with the file, its owner in the form or in the query. The address works for anybody. */
async function uploadedImage({ store, world, body, headers, query }: Call): Promise<Answer> {
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
	const token = randomUUID();
	world.cloud.images.set(token, Number(row.id));
	return ok({ link: `/api/attachment/image?token=${token}` });
}

export const attachmentCalls: Record<string, Handler> = {
	'GET /Attachment/{id}': downloaded,
	'GET /Attachment/image/{id}': downloaded,
	'GET /Attachment/document/{id}': downloaded,
	'GET /Attachment/nhserver/{id}': downloaded,
	'DELETE /Attachment/image/{id}': remove,
	'DELETE /Attachment/document/{id}': remove,
	'GET /Attachment/image': shownImage,
	'POST /Attachment/image': uploadedImage,
	'POST /Attachment/document': write,
	'POST /Attachment/GetS3PresignedURL': presigned,
	'POST /Attachment/PresignedURLUploadComplete': uploadComplete,
};
