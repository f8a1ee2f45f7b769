import { download as fetchFile, fileOutput, outputDataFieldName } from '../../output/files';
import { readOwnId } from '../../input/ownId';
import { readPointerId } from '../../input/references';
import { ownLocatorField } from '../../form/locators';
import type { Id, Operation, Run } from '../../model';
import { safeName } from '../../output/fileName';
import { pathTo } from '../../transport/HaloClient';
import { ticketRecord } from '../ticket/record';
import { attachmentRecord, ticketOfList } from './record';

/** The bytes of an attachment, whether Halo stores them itself or returns a link (docs/halo/files.md#downloading). */
export const download: Operation = {
	option: {
		name: 'Download',
		value: 'download',
		action: 'Download attachment',
		description: 'Download the file of an attachment',
	},
	properties: [ticketOfList, ownLocatorField(attachmentRecord), outputDataFieldName],
	output: fileOutput.map((field) =>
		field.id === 'id' ? { ...field, id: 'attachment_id' } : field,
	),
	async execute(run) {
		const { path, permission } = attachmentRecord;
		const id = await readOwnId(run, attachmentRecord);
		const request = { method: 'GET' as const, path: pathTo(path, id), permission };
		const item = await fetchFile(run, request, {
			about: { attachment_id: id },
			fallback: `attachment-${id}`,
			listed: async () => await nameInList(run, id),
		});
		return [item];
	},
};

/** The name of the file in the list of the form's ticket. Undefined without a ticket, or without the list. */
async function nameInList(run: Run, id: Id): Promise<string | undefined> {
	const ticket_id = await readPointerId(run, { to: ticketRecord });
	if (ticket_id === undefined) return undefined;
	const query = { ticket_id };
	const files = await run
		.records(attachmentRecord)
		.list(query, { cached: true })
		.catch(() => []);
	const name = files.find((file) => String(file.id) === String(id))?.filename;
	return typeof name === 'string' ? safeName(name) : undefined;
}
