import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.halo.close());

const sent = () =>
	world.halo.requests
		.filter(({ method, path }) => method === 'POST' && !/token/.test(path))
		.flatMap(({ body }) => body as IDataObject[]);

const update = async (fields: IDataObject, options: IDataObject = {}, json: IDataObject = {}) =>
	await world.run(
		'ticket',
		'update',
		{ ticketId: pick(1), fields: map(fields), options } as INodeParameters,
		[json],
	);

describe('a blank value is not sent', () => {
	const BLANK = ['', ' ', null, undefined];

	test.each(BLANK)('%j changes nothing, and a hint reports that', async (value) => {
		const before = { ...(world.halo.records('Tickets')[0] as IDataObject) };
		const { error, hints } = await update(
			{
				summary: 'New words',
				details: '={{ $json.value }}',
				category_1: '={{ $json.value }}',
				agent_id: '={{ $json.value }}',
				CFEnvironment: '={{ $json.value }}',
			},
			{},
			{ value } as IDataObject,
		);
		expect(error).toBeUndefined();
		expect(sent()).toEqual([{ id: 1, summary: 'New words' }]);
		const after = world.halo.records('Tickets')[0] as IDataObject;
		expect([after.details, after.category_1]).toEqual([before.details, before.category_1]);
		const [hint] = hints.map(({ message }) => message);
		expect(hint).toContain('These fields are empty, so they were not changed:');
		for (const name of ['Details', 'Agent', 'CFEnvironment']) expect(hint).toContain(name);
		expect(hint).toContain("'Clear Field Names or IDs'");
	});

	test('an update with only blanks is refused', async () => {
		const { error } = await update({ summary: '' });
		expect(error?.message).toBe('There is nothing to change');
		expect(sent()).toEqual([]);
	});

	test("a new record needs Halo's required fields", async () => {
		const { error } = await world.run('ticket', 'create', { fields: map({ summary: '' }) });
		expect(error?.message).toBe("'Summary' is empty");
		expect(sent()).toEqual([]);
	});

	test('a match by a blank value is refused', async () => {
		const fields = map({ name: '' }, 'name');
		const { error } = await world.run('client', 'upsert', { fields });
		expect(error?.message).toBe("'Name' is empty, but clients are matched by it");
		expect(sent()).toEqual([]);
	});
});

describe('Clear Fields', () => {
	test('clears each kind of field', async () => {
		const clearFields = ['details', 'agent_id', 'category_1', 'deadlinedate', 'CFAlertUid'];
		const { error } = await update({}, { clearFields });
		expect(error).toBeUndefined();
		expect(sent()).toEqual([
			{
				id: 1,
				details: '',
				agent_id: 1,
				category_1: '',
				deadlinedate: null,
				customfields: [{ name: 'CFAlertUid', value: '' }],
			},
		]);
	});

	test.each(['Details, Category 1', '["details","Category 1"]', ['DETAILS', 'category_1']])(
		'takes %j',
		async (clearFields) => {
			const { error } = await update({}, { clearFields });
			expect(error).toBeUndefined();
			expect(sent()).toEqual([{ id: 1, details: '', category_1: '' }]);
		},
	);

	test('a field that is also set stops the item', async () => {
		const { error } = await update({ details: 'Words' }, { clearFields: ['details'] });
		expect(error?.message).toBe("'Details' is both set and cleared");
		expect(sent()).toEqual([]);
	});

	test('a field that is also blank is cleared', async () => {
		const { error } = await update({ details: '' }, { clearFields: ['details'] });
		expect(error).toBeUndefined();
		expect(sent()).toEqual([{ id: 1, details: '' }]);
	});

	test('an unknown field stops the item', async () => {
		const { error } = await update({}, { clearFields: ['colour'] });
		expect(error?.message).toBe("The field 'colour' is not known for tickets");
		expect(sent()).toEqual([]);
	});
});
