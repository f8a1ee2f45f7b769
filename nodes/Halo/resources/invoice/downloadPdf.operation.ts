import { download, fileOutput, outputDataFieldName } from '../../output/files';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import type { Operation } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { invoiceRecord } from './record';

/**
 * An invoice as a PDF (the call is in Halo's OpenAPI; that it answers with the file is a public client's word). Halo
 * makes the file anew each time and the invoice stays as it is, so asking once more does no harm.
 */
export const downloadPdf: Operation = {
	option: {
		name: 'Download PDF',
		value: 'downloadPdf',
		action: 'Download invoice as PDF',
		description: 'Download an invoice as the PDF that Halo creates',
	},
	properties: [ownLocatorField(invoiceRecord), outputDataFieldName],
	output: fileOutput,
	async execute(run) {
		const id = await readOwnId(run, invoiceRecord);
		const { path, permission } = invoiceRecord;
		const item = await download(
			run,
			{ method: 'POST', path: pathTo(`${path}/PDF`, id), permission, reads: true },
			{ about: { id }, fallback: `invoice-${id}.pdf` },
		);
		return [item];
	},
};
