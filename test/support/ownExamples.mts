import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { seededWebhooks } from '../../sandbox/halo/seed/integrations.mts';
import type { Example } from './examples.mts';
import { binary } from './files.mts';
import { map, pick, type World } from './halo.mts';

type Make = (world: World) => Example | Promise<Example>;

/**
 * An example of each operation that changes something and that not every record has, by `resource.operation`. Create,
 * Update, Create or Update and Delete are made from the stories.
 */
export const ownExamples: Record<string, Make> = {
	'anyRecord.create': () => ({ parameters: { ...centres, fields: map({ name: 'Workshop' }) } }),
	'anyRecord.delete': async (world) => ({ parameters: await centre(world) }),
	'anyRecord.update': async (world) => ({
		parameters: { ...(await centre(world)), fields: map({ name: 'Forge' }) },
	}),
	'appointment.complete': async (world) => {
		const [row] = await world.json('appointment', 'getAll', { limit: 1 });
		return { parameters: { appointmentId: pick(row.id), completionNote: 'Done' } };
	},
	'approval.approve': (world) => ({ parameters: { ...approval(world), note: 'Fine' } }),
	'approval.reject': (world) => ({ parameters: approval(world) }),
	'attachment.delete': async (world) => {
		const { parameters, items } = upload(world);
		const run = { resource: 'attachment', operation: 'upload', ...parameters };
		const { items: files } = await world.bench.runNode({ parameters: run, items });
		return { parameters: { attachmentId: pick(files[0].json.attachment_id) } };
	},
	'attachment.upload': (world) => upload(world),
	'customField.delete': (world) => ({ parameters: field(world) }),
	'customField.update': (world) => ({
		parameters: { ...field(world), fields: map({ hint: 'European', mandatory: true }) },
	}),
	'customTable.addRow': (world) => ({
		parameters: { ...table(world), fields: map({ CFItem: 'Dock' }) },
	}),
	'customTable.deleteRow': async (world) => ({ parameters: await row(world) }),
	'customTable.updateRow': async (world) => ({
		parameters: { ...(await row(world)), fields: map({ CFQuantity: 3 }) },
	}),
	'invoice.void': async (world) => {
		const [invoice] = await world.json('invoice', 'getAll', { limit: 1 });
		return { parameters: { invoiceId: pick(invoice.id) } };
	},
	'knowledgeBaseArticle.vote': () => ({ parameters: { knowledgeBaseArticleId: pick(2) } }),
	'recurringInvoice.updateLines': (world) => {
		const [{ id, lines }] = world.halo.records('RecurringInvoice');
		const [line] = lines as IDataObject[];
		const quantity = String(Number(line.qty_order) + 1);
		const change = [{ line: String(line.id), quantity, unitPrice: '' }];
		return { parameters: { recurringInvoiceId: pick(id), lines: { line: change } } };
	},
	'report.runSql': () => ({ parameters: { sql: 'SELECT TOP 3 faultid FROM faults' } }),
	'runbook.start': () => ({
		parameters: { runbookId: pick(seededWebhooks.publicRunbook), payload: '{ "name": "Ada" }' },
	}),
	'ticket.addNote': (world) => ({ parameters: { ...ticket(world), note: 'Called back' } }),
	'ticket.assign': (world) => ({ parameters: { ...ticket(world), agent: 3 } }),
	'ticket.close': (world) => ({ parameters: { ...ticket(world), note: 'Solved' } }),
	'ticket.createOrAppend': () => ({ parameters: { fields: map({ summary: 'Disk is full' }) } }),
	'ticket.logTime': (world) => ({ parameters: { ...ticket(world), hours: 0.25 } }),
	'ticket.processChildren': (world) => {
		const parent = ticket(world);
		const { value } = parent.ticketId as IDataObject;
		ticket(world, { parent_id: value });
		ticket(world, { parent_id: value });
		return { parameters: { ...parent, fields: map({ summary: 'Handled with its parent' }) } };
	},
	'ticket.restore': (world) => ({ parameters: ticket(world, { deleted: true }) }),
	'ticket.sendEmail': (world) => ({
		parameters: { ...ticket(world), emailTo: 'ada@example.com', emailMessage: 'It is done.' },
	}),
	'ticket.vote': (world) => ({ parameters: ticket(world) }),
};

/** An open ticket of its own. */
function ticket({ halo }: World, more: IDataObject = {}): INodeParameters {
	const row = { summary: 'Printer', tickettype_id: 1, status_id: 1, client_id: 1, sla_id: 1 };
	const [{ id }] = halo.seed('Tickets', [{ ...row, ...more } as never]);
	return { ticketId: pick(id) };
}

/** A file for a ticket. */
const upload = (world: World): Example => ({
	parameters: ticket(world),
	items: [{ json: {}, binary: { data: binary('Hello', 'note.txt') } }],
});

/** A ticket with one approval, which is pending. */
function approval(world: World): INodeParameters {
	const parameters = ticket(world);
	const ticket_id = (parameters.ticketId as IDataObject).value as number;
	world.halo.seed('TicketApproval', [{ ticket_id, seq: 1, actionnumber: 1, name: 'Ada Byron' }]);
	return parameters;
}

/** A custom field: Halo lets it be changed, but not created. */
function field(world: World): INodeParameters {
	const [{ id }] = world.halo.seed('FieldInfo', [
		{ name: 'CFShoeSize', label: 'Shoe Size', usage: 4, type: 0 },
	]);
	return { customFieldId: pick(id) };
}

/** The table of a ticket of its own. */
function table(world: World): INodeParameters {
	const { value } = ticket(world).ticketId as IDataObject;
	return { entity: 'ticket', entityId: String(value), tableField: 'CFEquipment' };
}

/** A row of such a table. */
async function row(world: World): Promise<INodeParameters> {
	const where = table(world);
	const fields = map({ CFItem: 'Dock', CFQuantity: 2 });
	const [{ id }] = await world.json('customTable', 'addRow', { ...where, fields });
	return { ...where, rowId: String(id) };
}

/** A kind of record that has no resource of its own. */
const centres = { recordType: pick('CostCentres', 'list') };

async function centre(world: World): Promise<INodeParameters> {
	const [{ id }] = await world.json('anyRecord', 'create', {
		...centres,
		fields: map({ name: 'Workshop' }),
	});
	return { ...centres, recordId: pick(id) };
}
