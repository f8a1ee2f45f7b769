import {
	download as fetchFile,
	fileItem,
	fileOutput,
	outputDataFieldName,
} from '../../output/files';
import { readOwnId } from '../../input/ids';
import { ownLocatorField } from '../../form/locators';
import type { Operation } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { attachmentRecord, ticketOfList } from './record';

/** The bytes of an attachment, as one public client reads them: `GET /Attachment/{id}` answers with them alone. */
export const download: Operation = {
	option: {
		name: 'Download',
		value: 'download',
		action: 'Download attachment',
		description: 'Get the file of an attachment',
	},
	properties: [ticketOfList, ownLocatorField(attachmentRecord), outputDataFieldName],
	output: fileOutput,
	async execute(run) {
		const { path, permission } = attachmentRecord;
		const id = readOwnId(run, attachmentRecord);
		const request = { method: 'GET' as const, path: pathTo(path, id), permission };
		const file = await fetchFile(run, request, `attachment-${id}`);
		return [await fileItem(run, file, { id })];
	},
};
