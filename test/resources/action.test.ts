import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => {
	world.halo.reset();
	world.halo.seed('Actions', [
		{ id: 9001, ticket_id: 5, outcome_id: 7, note: 'Called back', third_party_id: '77' },
	]);
});
afterAll(async () => await world.halo.close());

const guided = { ticketId: pick(5), actionId: pick(9001) };
const any = { recordType: pick('Actions', 'list'), parentId: '5', recordId: pick(9001) };

/** Every request about actions that was sent since, by the ticket that it names. */
const ticketsNamed = () =>
	world.halo.requests
		.filter(({ path }) => /\/Actions/i.test(path))
		.map(({ method, query, body }) =>
			method === 'POST' ? (body as Array<{ ticket_id: number }>)[0].ticket_id : query.ticket_id,
		);

test.each([
	['action', guided],
	['anyRecord', any],
])('every request of %s for an action sends its ticket', async (resource, address) => {
	const [row] = await world.json(resource, 'get', { ...address, output: 'raw' });
	expect(row).toMatchObject({ id: 9001, note: 'Called back' });
	await world.json(resource, 'update', { ...address, fields: map({ note: 'Twice' }) });
	const [changed] = await world.json(resource, 'get', { ...address, output: 'raw' });
	expect(changed).toMatchObject({ id: 9001, note: 'Twice' });
	expect(await world.json(resource, 'delete', address)).toEqual([{ deleted: true }]);
	expect(ticketsNamed().map(String)).toEqual(Array(4).fill('5'));
});

test('Create or Update by ID names the ticket, too', async () => {
	const [row] = await world.json('action', 'upsert', {
		ticketId: pick(5),
		fields: map({ id: 9001, note: 'Twice' }, 'id'),
		output: 'raw',
	});
	expect(row).toMatchObject({ id: 9001, note: 'Twice' });
	expect(ticketsNamed().map(String)).toEqual(['5', '5']);
});

test('an update of a to-do in Any Record sends its ticket, too', async () => {
	world.halo.seed('ToDo', [{ id: 801, ticket_id: 5, text: 'Order the toner' }]);
	await world.json('anyRecord', 'update', {
		recordType: pick('ToDo', 'list'),
		parentId: '5',
		recordId: pick(801),
		fields: map({ done: true }),
	});
	const sent = world.halo.requests.find(
		({ method, path }) => method === 'POST' && /ToDo/.test(path),
	);
	expect(sent?.body).toEqual([{ id: 801, ticket_id: 5, done: true }]);
});

test.each([
	['EmailTemplate', -12],
	['RecurringInvoice', -3],
	['Holiday', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
])('%s may have the ID %s', async (type, id) => {
	world.halo.seed(type, [{ id, name: 'Reminder' }]);
	const address = { recordType: pick(type, 'list'), recordId: pick(String(id)) };
	const [row] = await world.json('anyRecord', 'get', { ...address, output: 'raw' });
	expect(row.id).toBe(id);
	expect(await world.json('anyRecord', 'delete', address)).toEqual([{ deleted: true }]);
});

test('a recurring invoice with a negative ID is changed, not created', async () => {
	world.halo.seed('RecurringInvoice', [{ id: -3, client_id: 1, reference: 'Old' }]);
	const count = world.halo.records('RecurringInvoice').length;
	await world.json('recurringInvoice', 'update', {
		recurringInvoiceId: pick('-3'),
		fields: map({ reference: 'New' }),
	});
	expect(world.halo.records('RecurringInvoice')).toHaveLength(count);
	expect(world.halo.records('RecurringInvoice').find(({ id }) => id === -3)).toMatchObject({
		reference: 'New',
	});
});

test('feedback has its ticket in a field of its own', async () => {
	world.halo.seed('Feedback', [{ id: 71, feedback_faultid: 5, score: 1, comment: 'Quick' }]);
	const rows = await world.json('feedback', 'getAll', { returnAll: true });
	expect(rows.find(({ feedback_id }) => feedback_id === 71)).toMatchObject({
		feedback_faultid: 5,
		comment: 'Quick',
	});
});

describe('a note in HTML', () => {
	const note_html = '<p>Rebooted.</p><ul><li>Cable</li><li>Power &amp; fuse</li></ul>';
	const text = 'Rebooted.\n- Cable\n- Power & fuse';
	const onTicket = { id: 9100, ticket_id: 5, outcome_id: 7 };
	const list = async (resource: string, more: object = {}) => {
		const parameters =
			resource === 'action'
				? { ticketId: pick(5) }
				: { recordType: pick('Actions', 'list'), parentId: '5' };
		const rows = await world.json(resource, 'getAll', { ...parameters, returnAll: true, ...more });
		return rows.find((row) => row.action_id === 9100 || row.id === 9100);
	};
	beforeEach(() => {
		// as Halo keeps it: the lines of the text run together
		const note = 'Rebooted.CablePower & fuse';
		world.halo.seed('Actions', [{ ...onTicket, note, note_html }]);
	});

	test.each(['action', 'anyRecord'])('has its lines in the list of %s', async (resource) => {
		expect(await list(resource)).toMatchObject({ note: text });
		expect(world.halo.requests.at(-1)?.query).toMatchObject({ includehtmlnote: 'true' });
		const selected = { output: 'selected', outputFields: ['note', 'note_html'] };
		expect(await list(resource, selected)).toMatchObject({ note: text, note_html });
	});

	test('keeps its line breaks when one record is read', async () => {
		const one = { ticketId: pick(5), actionId: pick(9100) };
		expect(await world.json('action', 'get', one)).toMatchObject([{ note: text }]);
	});

	test('Raw returns what Halo sends', async () => {
		const note = 'Rebooted.CablePower & fuse';
		expect(await list('action', { output: 'raw' })).toMatchObject({ note, note_html });
	});

	test.each([
		['of one line', 'Called <b>back</b>', '<p>Called &lt;b&gt;back&lt;/b&gt;</p>'],
		['that has its lines', 'a\n   b', '<p>a<br>b</p>'],
		['without HTML', 'Called back', undefined],
	])('a text %s is not changed', async (_what, note, html) => {
		world.halo.seed('Actions', [{ ...onTicket, note, ...(html && { note_html: html }) }]);
		expect(await list('action')).toMatchObject({ note });
	});
});

test.each([
	['action', {}, 'Actions', 'ticket_id'],
	['anyRecord', { recordType: pick('Actions', 'list') }, 'Actions', 'ticket_id'],
	['anyRecord', { recordType: pick('AssetChange', 'list') }, 'Asset Changes', 'asset_id'],
	['anyRecord', { recordType: pick('AssetSoftware', 'list') }, 'Asset Software', 'asset_id'],
])(
	'%s requests no list that fails inside Halo: %j',
	async (resource, parameters, plural, needed) => {
		const { error } = await world.run(resource, 'getAll', { returnAll: true, ...parameters });
		expect(error?.message).toMatch(new RegExp(`Halo lists ${plural}.* only with '${needed}'`, 'i'));
		expect(ticketsNamed()).toEqual([]);
	},
);
