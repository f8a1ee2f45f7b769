import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** Halo may show a write seconds after it took it: docs/halo/writing.md#reading-after-writing. */

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const TICKET = 5;
const table = { entity: 'ticket', entityId: String(TICKET), tableField: 'CFEquipment' };
const fill = async () =>
	await world.json('customTable', 'addRow', { ...table, fields: map({ CFItem: 'Laptop' }) });

/** Each operation that reads back: what it writes to, its form, and what its item says when all went well. */
const cases: Array<{
	operation: [string, string];
	path: string;
	form: () => Promise<INodeParameters> | INodeParameters;
	item: IDataObject;
}> = [
	{
		operation: ['approval', 'approve'],
		path: '/TicketApproval',
		form: () => {
			const [{ ticket_id, seq }] = world.halo
				.records('TicketApproval')
				.filter(({ result }) => !result);
			return { ticketId: pick(ticket_id), seq: Number(seq) };
		},
		item: { result: 1 },
	},
	{
		operation: ['customTable', 'addRow'],
		path: '/Tickets',
		form: () => ({ ...table, fields: map({ CFItem: 'Dock' }) }),
		item: { CFItem: 'Dock' },
	},
	{
		operation: ['customTable', 'updateRow'],
		path: '/Tickets',
		form: async () => {
			const [{ id }] = await fill();
			return { ...table, rowId: String(id), fields: map({ CFItem: 'Dock' }) };
		},
		item: { CFItem: 'Dock' },
	},
	{
		operation: ['customTable', 'deleteRow'],
		path: '/Tickets',
		form: async () => {
			const [{ id }] = await fill();
			return { ...table, rowId: String(id) };
		},
		item: { deleted: true },
	},
	{
		operation: ['recurringInvoice', 'updateLines'],
		path: '/updatelines',
		form: () => {
			const [{ id, lines }] = world.halo.records('RecurringInvoice');
			const [line] = lines as IDataObject[];
			const change = { line: String(line.id), quantity: '77', unitPrice: '' };
			return { recurringInvoiceId: pick(id), lines: { line: [change] } };
		},
		item: { qty_order: 77 },
	},
];

describe.each(cases)('$operation', ({ operation: [resource, operation], path, form, item }) => {
	test.each([{ reads: 3 }, { ms: 1000 }])(
		'waits for a change that is visible after %j',
		async (after) => {
			const parameters = await form();
			const match = { method: 'POST', path };
			world.halo.failNext({ match, visibleAfter: after });
			const { error, items, hints } = await world.run(resource, operation, parameters);
			expect(error).toBeUndefined();
			expect(hints).toEqual([]);
			expect(items[0].json).toMatchObject(item);
		},
	);

	test('does not wait for a change that is visible at once', async () => {
		const parameters = await form();
		world.asked();
		await world.run(resource, operation, parameters);
		const asked = world.asked();
		const written = asked.findIndex((one) => one.startsWith('POST'));
		expect(asked.slice(written)).toEqual([expect.stringContaining(path), asked.at(-1)]);
	});
});

test('an approval that Halo never shows as decided is a hint after three more reads', async () => {
	const [{ ticket_id, seq }] = world.halo.records('TicketApproval').filter(({ result }) => !result);
	const match = { method: 'POST', path: '/TicketApproval' };
	world.halo.failNext({ match, visibleAfter: { reads: 99 } });
	world.asked();
	const { error, hints } = await world.run('approval', 'approve', {
		ticketId: pick(ticket_id),
		seq: Number(seq),
	});
	expect(error).toBeUndefined();
	expect(hints.map(({ message }) => message)).toEqual([
		expect.stringContaining('does not show it'),
	]);
	const asked = world.asked();
	const after = asked.slice(asked.indexOf('POST /api/TicketApproval') + 1);
	expect(after).toHaveLength(4);
});
