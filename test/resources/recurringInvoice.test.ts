import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

/** Lines as the form saves them. */
const lines = (...line: IDataObject[]) => ({ lines: { line } }) as unknown as INodeParameters;
const stored = (invoice: number) =>
	world.halo.records('RecurringInvoice').find(({ id }) => id === invoice)?.lines as IDataObject[];
const update = async (invoice: unknown, given: INodeParameters, more: INodeParameters = {}) => {
	world.asked();
	const parameters = { recurringInvoiceId: pick(invoice), ...given, ...more };
	return await world.run('recurringInvoice', 'updateLines', parameters);
};

test('scenario 17: sends only the line that differs, and keeps the others', async () => {
	const [workstations, mailboxes] = stored(2);
	const { items, hints, error } = await update(
		2,
		lines(
			{ line: 'mailbox licence', quantity: '41', unitPrice: '' },
			{
				line: String(workstations.id),
				quantity: String(workstations.qty_order),
				unitPrice: '35.00',
			},
		),
	);
	expect(error).toBeUndefined();
	expect(hints).toEqual([]);
	expect(world.halo.requests.filter(({ method }) => method === 'POST').at(-1)).toMatchObject({
		path: '/api/RecurringInvoice/updatelines',
		body: [{ id: mailboxes.id, ihid: 2, qty_order: 41 }],
	});
	expect(stored(2)).toEqual([workstations, { ...mailboxes, qty_order: 41, ihid: 2 }]);
	expect(items.map(({ json }) => json)).toEqual([
		expect.objectContaining({ id: mailboxes.id, qty_order: 41, unit_price: 9, changed: true }),
		expect.objectContaining({ id: workstations.id, unit_price: 35, changed: false }),
	]);
});

test('sends nothing if nothing differs, and reports that', async () => {
	const [{ qty_order }] = stored(3);
	const same = lines({ line: 'Managed Workstation', quantity: `=${String(qty_order)}` });
	for (const options of [{}, { dryRun: true }]) {
		const { items, hints } = await update(3, same, { options });
		expect(items.map(({ json }) => json.changed)).toEqual([false]);
		expect(hints.map(({ message }) => message)).toEqual([
			'The lines have these values already, so nothing was sent for them',
		]);
		expect(world.asked()).toEqual(['GET /api/RecurringInvoice/3']);
	}
});

test('zero is a quantity', async () => {
	await update(4, lines({ line: 'Mailbox Licence', quantity: '0' }));
	expect(stored(4)[1]).toMatchObject({ qty_order: 0, unit_price: 9 });
});

test('a dry run shows the request, and nothing changes', async () => {
	const before = stored(5);
	const { items, hints } = await update(5, lines({ line: 'Mailbox Licence', unitPrice: '9.5' }), {
		options: { dryRun: true },
	});
	expect(items.map(({ json }) => json)).toEqual([
		expect.objectContaining({
			method: 'POST',
			body: [{ id: before[1].id, ihid: 5, unit_price: 9.5 }],
		}),
	]);
	expect(hints).toEqual([]);
	expect(world.asked()).toEqual(['GET /api/RecurringInvoice/5']);
	expect(stored(5)).toEqual(before);
});

test.each<[string, INodeParameters, RegExp, RegExp]>([
	['no lines', lines(), /^There is nothing to change$/, /Nothing was sent/],
	[
		'a line that does not exist',
		lines({ line: 'Fax', quantity: '1' }),
		/^The invoice has no line 'Fax'$/,
		/Managed Workstation \(\d+\); Mailbox Licence \(\d+\)/,
	],
	[
		'a line without a name',
		lines({ line: '', quantity: '1' }),
		/has no line ''/,
		/Nothing was sent/,
	],
	[
		'the same line twice',
		lines({ line: 'Mailbox Licence', quantity: '1' }, { line: 'mailbox licence', quantity: '2' }),
		/^'Lines' contains Mailbox Licence \(\d+\) twice$/,
		/Nothing was sent/,
	],
])('refuses %s, and changes nothing', async (_what, given, message, advice) => {
	const { error } = await update(6, given);
	expect(error?.message).toMatch(message);
	expect(error?.description).toMatch(advice);
	expect(world.asked()).toEqual(['GET /api/RecurringInvoice/6']);
});

test('refuses a quantity that is not a number', async () => {
	const { error } = await update(6, lines({ line: 'Mailbox Licence', quantity: 'many' }));
	expect(error?.message).toBe("'Quantity' must be a number, not 'many'");
	expect(world.asked()).toEqual(['GET /api/RecurringInvoice/6']);
});

test('two lines with the same name need their IDs', async () => {
	world.halo.seed('RecurringInvoice', [
		{
			id: 900,
			client_id: 1,
			lines: [
				{ id: 1, item_shortdescription: 'Seat', qty_order: 1 },
				{ id: 2, item_shortdescription: 'Seat', qty_order: 2 },
			],
		},
	]);
	const { error } = await update(900, lines({ line: 'Seat', quantity: '9' }));
	expect(error?.message).toBe("2 lines of the invoice are called 'Seat'");
	expect(error?.description).toContain('Seat (1); Seat (2)');
	await update(900, lines({ line: '2', quantity: '9' }));
	expect(stored(900).map(({ qty_order }) => qty_order)).toEqual([1, 9]);
});

test('reports a change that Halo does not show', async () => {
	world.halo.failNext({ match: { path: '/updatelines' }, status: 201, body: {} });
	const { hints } = await update(7, lines({ line: 'Mailbox Licence', quantity: '77' }));
	expect(hints.map(({ message }) => message)).toEqual([
		'The lines of recurring invoice 7 are not as they were sent: check the invoice in Halo',
	]);
});

test('changes one invoice for each item, and returns an error item for one that fails', async () => {
	const { items } = await world.run(
		'recurringInvoice',
		'updateLines',
		{
			recurringInvoiceId: pick('={{ $json.invoice }}'),
			...lines({ line: 'Mailbox Licence', quantity: '={{ $json.count }}' }),
		},
		[
			{ invoice: 8, count: 31 },
			{ invoice: 999999, count: 1 },
			{ invoice: 9, count: 32 },
		],
		{ onError: 'continueRegularOutput' },
	);
	expect(items.map(({ json, pairedItem }) => [json.qty_order, pairedItem])).toEqual([
		[31, { item: 0 }],
		[undefined, { item: 1 }],
		[32, { item: 2 }],
	]);
});
