import type { DataFile, Run } from '../../model';
import { uploadName } from '../../output/fileName';
import { fileName, inputDataFieldName } from './uploadForm';

/** A file of the item to upload; its bytes are read when its turn comes. */
export interface InputFile {
	name: string;
	read(): Promise<DataFile>;
}

/** The files that the form selects: one field, several separated by commas, or `*` for all files of the item. */
export function inputFiles(run: Run): InputFile[] {
	const fields = fieldsOf(run);
	const wanted = run.option(fileName)?.trim();
	if (wanted && fields.length > 1) {
		throw run.fail(
			`'File Name' is for one file, but ${fields.length} would be uploaded`,
			"Remove the option 'File Name', so that each file keeps its own name. Nothing was sent.",
		);
	}
	return fields.map((field) => ({
		name: uploadName(wanted ?? '') || nameOf(run, field),
		read: async () => await run.file(field),
	}));
}

function fieldsOf(run: Run): string[] {
	const has = Object.keys(run.item.binary ?? {});
	const text = run.parameter(inputDataFieldName).trim();
	if (text === '*') return has;
	const wanted = has.includes(text) ? [text] : text.split(',').map((field) => field.trim());
	const fields = [...new Set(wanted.filter(Boolean))];
	const missing = fields.filter((field) => !has.includes(field));
	if (fields.length > 0 && missing.length === 0) return fields;
	throw run.fail(
		fields.length === 0
			? "'Input Data Field Name' is empty"
			: `The item has no file in ${missing.map((field) => `'${field}'`).join(', ')}`,
		has.length
			? `The item has files in: ${has.join(', ')}. Nothing was sent.`
			: 'The item has no files at all: check the node before this one. Nothing was sent.',
	);
}

/** Halo requires a name; a file without one gets the name of its field. */
function nameOf({ item }: Run, field: string): string {
	const { fileName: own, fileExtension } = item.binary?.[field] ?? {};
	return (
		uploadName(own ?? '') || uploadName([field, fileExtension].filter(Boolean).join('.')) || 'file'
	);
}
