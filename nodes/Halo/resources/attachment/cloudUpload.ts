import type { IDataObject } from 'n8n-workflow';
import type { DataFile, Plan, Run } from '../../model';
import { present } from '../../output/present';
import type { HaloClient } from '../../transport/HaloClient';
import { isObject } from '../../transport/json';
import { fileForm } from '../../transport/multipart';
import { attachmentRecord } from './record';

const { path, permission } = attachmentRecord;

/**
 * Uploads one file directly to the cloud storage behind Halo, as the web app does with large files: Halo names a
 * location, the file goes there without the token, and Halo creates an attachment for it
 * (docs/halo/files.md#large-files). One public program does so; it was not seen on a live Halo.
 * @param timeout milliseconds for sending the file
 */
export function planCloudUpload(
	run: Run,
	file: DataFile & { name: string },
	about: IDataObject,
	timeout: number,
): Plan {
	const owner = { type: 0, ...about, filesize: file.bytes.length, _tempid: tempId() };
	const announced = { showforusers: false, ...owner, filename: file.name, _uploading: true };
	const request = {
		method: 'POST' as const,
		path: `${path}/GetS3PresignedURL?token=`,
		permission,
		body: [announced],
	};
	return {
		...request,
		async perform(halo) {
			const place = placeIn(run, await halo.json(request));
			const { contentType, body } = fileForm(place.fields, file);
			await halo.sendToLink(place.url, { contentType, body, timeout });
			const finished = { ...owner, originalfilename: file.name, filename: place.name };
			const row = await complete(halo, finished);
			const shown = row ?? { ...about, filename: file.name };
			return await present(run, attachmentRecord, [shown]);
		},
	};
}

async function complete(halo: HaloClient, finished: IDataObject) {
	const response = await halo.json({
		method: 'POST',
		path: `${path}/PresignedURLUploadComplete`,
		permission,
		body: [finished],
	});
	const [row] = [response].flat();
	return isObject(row) ? withoutCopy(row) : undefined;
}

/** The response to an upload repeats the whole file in `data`. */
export const withoutCopy = (row: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'data'));

interface Place {
	url: string;
	name: string;
	fields: Array<[string, string]>;
}

/** The location for the file. A Halo that stores its files itself names none. */
function placeIn(run: Run, answer: unknown): Place {
	const list = isObject(answer) ? answer.presignedUrls : undefined;
	const place: unknown = Array.isArray(list) ? list[0] : undefined;
	if (isObject(place) && typeof place.url === 'string' && isObject(place.fields)) {
		const fields = Object.entries(place.fields).map(([name, value]): [string, string] => [
			name,
			String(value),
		]);
		return { url: place.url, name: String(place.name), fields };
	}
	throw run.fail(
		'Halo did not provide a location in its cloud storage for the file',
		"Remove the option 'Upload to Cloud Storage' to send the file to Halo itself.",
	);
}

/** Halo uses this to distinguish the files of one request. */
const tempId = () => Math.random().toString(36).slice(2, 12);
