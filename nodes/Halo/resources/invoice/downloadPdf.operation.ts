import { download, fileOutput, outputDataFieldName } from '../../output/files';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import type { Operation } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { invoiceRecord } from './record';

/**
 * An invoice as a PDF (the call is in Halo's OpenAPI; that it returns the file is known from a public client). Halo
 * creates the file each time and does not change the invoice, so requesting it again does no harm.
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
