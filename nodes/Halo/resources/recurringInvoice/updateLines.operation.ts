import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { readOwnId } from '../../input/ownId';
import type { Id, Operation, Run } from '../../model';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { isObject } from '../../transport/json';
import { readUntil } from '../../output/readUntil';
import { readLineChanges, type LineChange } from './lineChanges';
import { linesToChange } from './lineForm';
import { recurringInvoiceRecord } from './record';

/**
 * Changes quantity and price of single lines. The invoice is read first, and only what differs is sent: `id` and
 * `ihid` name the line and its invoice (one public client); that the rest of a line stays is inferred from how Halo
 * handles other writes. The result is read afterwards, and a hint is shown if it differs.
 */
export const updateLines: Operation = {
	option: {
		name: 'Update Lines',
		value: 'updateLines',
		action: 'Update lines of recurring invoice',
		description: 'Change the quantity and price of some lines and leave the others as they are',
	},
	properties: [ownLocatorField(recurringInvoiceRecord), linesToChange, options(dryRun)],
	changes: true,
	output: [
		{ id: 'id', type: 'number' },
		{ id: 'recurring_invoice_id', type: 'number' },
		{ id: 'item_code', type: 'string' },
		{ id: 'item_shortdescription', type: 'string' },
		{ id: 'qty_order', type: 'number' },
		{ id: 'unit_price', type: 'number' },
		{ id: 'changed', type: 'boolean' },
	],
	async plan(run) {
		const invoice = await readOwnId(run, recurringInvoiceRecord);
		const before = await readLines(run, invoice);
		const wanted = await readLineChanges(run, before);
		const changed = wanted.filter(({ changes }) => Object.keys(changes).length > 0);
		if (changed.length === 0) {
			run.hint('The lines have these values already, so nothing was sent for them');
			return { items: wanted.map((one) => toItem(invoice, one.line, one)) };
		}
		const body = changed.map(({ line, changes }) => ({
			id: line.id,
			ihid: line.ihid ?? invoice,
			...changes,
		}));
		const { path, permission } = recurringInvoiceRecord;
		const output = async () => {
			const isShown = (after: IDataObject[]) =>
				after.length === before.length && haveArrived(after, changed);
			const after = await readUntil(run, async () => await readLines(run, invoice), isShown);
			if (!isShown(after)) {
				run.hint(
					`The lines of recurring invoice ${invoice} are not as they were sent: check the invoice in Halo`,
				);
			}
			return wanted.map((one) => toItem(invoice, lineIn(after, one) ?? one.line, one));
		};
		const response = 'unread';
		return [{ method: 'POST', path: `${path}/updatelines`, permission, body, response, output }];
	},
};

async function readLines(run: Run, invoice: Id): Promise<IDataObject[]> {
	const { lines } = await run
		.records(recurringInvoiceRecord)
		.get(invoice, { includedetails: true });
	return Array.isArray(lines) ? lines.filter(isObject) : [];
}

const lineIn = (lines: IDataObject[], { line }: LineChange) =>
	lines.find(({ id }) => id === line.id);

/** Whether the invoice shows what was sent. */
const haveArrived = (lines: IDataObject[], changed: LineChange[]) =>
	changed.every((one) =>
		Object.entries(one.changes).every(
			([key, value]) => Number(lineIn(lines, one)?.[key]) === value,
		),
	);

const toItem = (invoice: Id, line: IDataObject, { changes }: LineChange): INodeExecutionData => ({
	json: {
		id: line.id,
		recurring_invoice_id: invoice,
		item_code: line.item_code ?? null,
		item_shortdescription: line.item_shortdescription ?? null,
		qty_order: line.qty_order ?? null,
		unit_price: line.unit_price ?? null,
		changed: Object.keys(changes).length > 0,
	},
});
