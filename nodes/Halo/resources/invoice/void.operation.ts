import { simplifiedOutput } from '../../output/simplified';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { present } from '../../output/present';
import type { Operation, RecordDefinition } from '../../model';
import { pathTo } from '../../transport/HaloClient';
import { invoiceRecord } from './record';

/** The state of an invoice that is void. */
const voided: RecordDefinition = {
	...invoiceRecord,
	simplified: ['id', 'invoicenumber', 'client_id', 'client_name', 'total', 'voided'],
	outputTypes: { total: 'number', voided: 'boolean' },
};

/** Voids an invoice (the call is in Halo's OpenAPI; its response is not documented). */
export const voidInvoice: Operation = {
	option: {
		name: 'Void',
		value: 'void',
		action: 'Void invoice',
		description: 'Void an invoice. It stays in Halo.',
	},
	properties: [ownLocatorField(invoiceRecord), options(dryRun)],
	changes: true,
	output: simplifiedOutput(voided),
	async plan(run) {
		const id = await readOwnId(run, invoiceRecord);
		const { permission } = invoiceRecord;
		return [
			{
				method: 'POST',
				path: `${pathTo(invoiceRecord.path, id)}/void`,
				permission,
				response: 'unread',
				output: async (_, { row = { id, voided: true } }) => await present(run, voided, [row]),
			},
		];
	},
};
