import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { simplifiedOutput } from '../../output/simplified';
import { present } from '../../output/present';
import { Base64File } from '../../transport/base64File';
import type { Operation, Plan, Run } from '../../model';
import { planCloudUpload, withoutCopy } from './cloudUpload';
import { inputFiles, type InputFile } from './inputFiles';
import { attachmentRecord } from './record';
import { readTarget } from './target';
import { cloudStorage, note, showForUsers, uploadForm } from './uploadForm';

/** Uploads files of the item to a record; one output item per file. */
export const upload: Operation = {
	option: {
		name: 'Upload',
		value: 'upload',
		action: 'Upload attachment',
		description: 'Upload files of the item to a ticket or another record',
	},
	properties: uploadForm,
	changes: true,
	output: simplifiedOutput(attachmentRecord),
	async execute(run) {
		const text = run.option(note);
		const visible = run.option(showForUsers);
		const about: IDataObject = {
			...(await readTarget(run)),
			...(text ? { note: text } : {}),
			...(visible === undefined ? {} : { showforusers: visible }),
		};
		const files = inputFiles(run);
		if (files.length === 0) run.hint('An item has no files, so nothing was uploaded for it');

		const items: INodeExecutionData[] = [];
		const done: IDataObject[] = [];
		for (const file of files) {
			try {
				const made = await run.write(await planUpload(run, file, about));
				items.push(...made);
				done.push({ filename: file.name, id: made[0]?.json.attachment_id ?? made[0]?.json.id });
			} catch (cause) {
				throw withDone(cause, file, done);
			}
		}
		return items;
	},
};

/** The longest base64 text that n8n can handle. */
const MOST_BYTES = 400_000_000;

/** Two minutes, plus a second for each 100 kB. */
const timeoutFor = (bytes: number) => 120_000 + bytes / 100;

/**
 * One file per request: for several in a list Halo would return only the first. `data_base64` without a prefix is what
 * most public clients send.
 */
async function planUpload(run: Run, { name, read }: InputFile, about: IDataObject): Promise<Plan> {
	const { bytes, type } = await read();
	if (run.option(cloudStorage)) {
		return planCloudUpload(run, { name, bytes, type }, about, timeoutFor(bytes.length));
	}
	if (bytes.length > MOST_BYTES) {
		throw run.fail(
			`'${name}' is larger than 400 MB`,
			'Store it elsewhere, and link to it in a note.',
		);
	}
	const record = { ...about, filename: name, data_base64: new Base64File(bytes) };
	return {
		...run.records(attachmentRecord).save(record),
		timeout: timeoutFor(bytes.length),
		repeats: record.data_base64.length,
		output: async (_, { row = { ...about, filename: name } }) =>
			await present(run, attachmentRecord, [withoutCopy(row)]),
	};
}

/** Names the file, and those that are already in Halo: they must not be uploaded twice. */
function withDone(cause: unknown, { name }: InputFile, done: IDataObject[]) {
	if (cause instanceof NodeApiError || cause instanceof NodeOperationError) {
		const sent = done.map(({ filename, id }) =>
			id === undefined ? String(filename) : `${String(filename)} (${String(id)})`,
		);
		const already = sent.length ? ` Already uploaded: ${sent.join(', ')}.` : '';
		cause.description = `This concerns the file '${name}'. ${cause.description ?? ''}${already}`;
	}
	return cause;
}
