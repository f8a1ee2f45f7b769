import { remove } from '../../operations/delete.operation';
import { recordResource } from '../common/recordResource';
import type { Operation, Resource } from '../../model';
import { download } from './download.operation';
import { getMany } from './getAll.operation';
import { attachmentRecord, ticketOfList } from './record';
import { upload } from './upload.operation';

const removal = remove(attachmentRecord);
const removeAttachment: Operation = {
	...removal,
	properties: [ticketOfList, ...removal.properties],
};

export const attachment: Resource = recordResource(attachmentRecord, [
	removeAttachment,
	download,
	getMany,
	upload,
]);
