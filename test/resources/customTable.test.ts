import type { IDataObject } from 'n8n-workflow';
import type { Row } from '../../sandbox/halo/index.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const TICKET = 5;
const table = { entity: 'ticket', entityId: String(TICKET), tableField: 'CFEquipment' };

const cell = (name: string, value: string) => ({ name, value });
const row = (id: number, item: string, quantity = '1') => ({
	id,
	customfields: [cell('CFItem', item), cell('CFQuantity', quantity)],
});

/** The table as Halo stores it. */
function stored(): Row[] {
	const ticket = world.halo.records('Tickets').find(({ id }) => id === TICKET);
	const fields = (ticket?.customfields ?? []) as Row[];
	return (fields.find(({ name }) => name === 'CFEquipment')?.value ?? []) as Row[];
}

async function fill(rows: IDataObject[]) {
	await world.json('ticket', 'update', {
		ticketId: pick(TICKET),
		fields: map({}),
		options: {
			extraBody: JSON.stringify({ customfields: [{ name: 'CFEquipment', value: rows }] }),
		},
	});
	world.asked();
}
const three = [row(1, 'Laptop'), row(2, 'Dock'), row(3, 'Phone')];

const writes = () => world.asked().filter((asked) => !asked.startsWith('GET'));

test('wish 17: Add Row adds to an empty table, then to one with rows', async () => {
	const add = async (item: string) =>
		await world.json('customTable', 'addRow', {
			...table,
			fields: map({ CFItem: item, CFQuantity: 2 }),
		});
	const [first] = await add('Laptop');
	expect(first).toMatchObject({ id: expect.any(Number), CFItem: 'Laptop', CFQuantity: '2' });
	const before = stored();
	const [second] = await add('Dock');
	expect(second.id).not.toBe(first.id);
	expect(stored().slice(0, 1)).toEqual(before);
	expect(stored()).toHaveLength(2);
});

test('wish 17: an edit of one row of 1,000 leaves the others unchanged, byte for byte', async () => {
	await fill(Array.from({ length: 1000 }, (_, at) => row(at + 1, `Item ${at + 1}`)));
	const before = stored();
	const [changed] = await world.json('customTable', 'updateRow', {
		...table,
		rowId: '517',
		fields: map({ CFQuantity: '9' }),
	});
	expect(changed).toMatchObject({ id: 517, CFItem: 'Item 517', CFQuantity: '9' });
	const others = (rows: Row[]) => JSON.stringify(rows.filter(({ id }) => id !== 517));
	expect(others(stored())).toBe(others(before));
	expect(stored()).toHaveLength(1000);
});

test('wish 17: Delete Row removes only that row', async () => {
	await fill(three);
	const before = stored();
	expect(await world.json('customTable', 'deleteRow', { ...table, rowId: 2 })).toEqual([
		{ deleted: true },
	]);
	expect(stored()).toEqual([before[0], before[2]]);
});

test('wish 17: the changes of two items to the same table are both kept', async () => {
	await fill(three);
	const items = [
		{ row: 1, item: 'Tablet' },
		{ row: 3, item: 'Headset' },
	];
	const form = { ...table, fields: map({ CFItem: '={{ $json.item }}' }) };
	await world.json('customTable', 'updateRow', { ...form, rowId: '={{ $json.row }}' }, items);
	await world.json('customTable', 'addRow', form, items);
	const rows = await world.json('customTable', 'getRows', { ...table, returnAll: true });
	expect(rows.map(({ CFItem }) => CFItem)).toEqual([
		'Tablet',
		'Dock',
		'Headset',
		'Tablet',
		'Headset',
	]);
});

test('wish 17: Get Many Rows returns each column under its name, up to the limit', async () => {
	await fill(three);
	expect(await world.json('customTable', 'getRows', { ...table, limit: 2 })).toMatchObject([
		{ id: 1, CFItem: 'Laptop', CFQuantity: '1' },
		{ id: 2, CFItem: 'Dock', CFQuantity: '1' },
	]);
});

test('a column can be named by its label; an input field without a column is left out', async () => {
	await fill(three);
	const rows = await world.json(
		'customTable',
		'addRow',
		{ ...table, fields: { mappingMode: 'autoMapInputData', value: null, schema: [] } },
		[{ Item: 'Mouse', quantity: 3, colour: 'grey' }],
	);
	expect(rows).toMatchObject([{ CFItem: 'Mouse', CFQuantity: '3' }]);
	expect(rows[0]).not.toHaveProperty('colour');
});

describe('nothing is sent', () => {
	const update = { ...table, rowId: '1', fields: map({ CFItem: 'X' }) };
	test.each([
		[
			'for an unknown column',
			{ fields: map({ CFColour: 'grey' }) },
			/no column 'CFColour'/,
			/Item \(CFItem\), Quantity/,
		],
		['for an unknown field', { tableField: 'CFNope' }, /no custom field 'CFNope'/, /CFEquipment/],
		['for a field of another type', { tableField: 'CFAlertUid' }, /is not a table/, /CFEquipment/],
		['for an unknown row', { rowId: '99' }, /no row 99/, /1, 2, 3/],
		['without a row', { rowId: '={{ $json.nothing }}' }, /'Row ID' is empty/, /1, 2, 3/],
		['without a record', { entityId: '={{ $json.nothing }}' }, /'Record ID' is empty/, /ticket/],
		['without values', { fields: map({}) }, /no values/, /column/],
	])('%s', async (_, change, message, description) => {
		await fill(three);
		const { error } = await world.run('customTable', 'updateRow', { ...update, ...change });
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(description);
		expect(writes()).toEqual([]);
	});

	test.each(['addRow', 'updateRow', 'deleteRow'])(
		'by %s when Halo does not return all rows',
		async (operation) => {
			for (const value of ['3 rows', [{ id: 1 }, { id: 2 }], [{ customfields: [] }]]) {
				const field = { id: 9, name: 'CFEquipment', type: 7, value };
				world.halo.failNext({
					match: { path: `/Tickets/${TICKET}` },
					status: 200,
					body: { id: TICKET, customfields: [field] },
				});
				const { error } = await world.run('customTable', operation, update);
				expect(error?.message).toBe("Halo does not return all rows of 'CFEquipment'");
			}
			expect(writes()).toEqual([]);
		},
	);

	test('in a dry run, which shows all rows that would be sent', async () => {
		await fill(three);
		const before = stored();
		const [shown] = await world.json('customTable', 'updateRow', {
			...update,
			options: { dryRun: true },
		});
		const [{ id, customfields }] = shown.body as IDataObject[];
		const [{ value }] = customfields as IDataObject[];
		expect(id).toBe(TICKET);
		expect((value as IDataObject[]).map((one) => one.id)).toEqual([1, 2, 3]);
		expect(writes()).toEqual([]);
		expect(stored()).toEqual(before);
	});
});

test('rows that are missing after the change are named, with their values', async () => {
	await fill(three);
	const path = `/Tickets/${TICKET}`;
	world.halo.failNext({ match: { path }, delayMs: 1 });
	const fields = [{ id: 9, name: 'CFEquipment', type: 7, value: [row(1, 'X')] }];
	const body = { id: 5, customfields: fields };
	world.halo.failNext({ match: { path }, status: 200, body, times: 4 });
	const { error } = await world.run('customTable', 'updateRow', {
		...table,
		rowId: '1',
		fields: map({ CFItem: 'X' }),
	});
	expect(error?.message).toBe("Rows of 'CFEquipment' are missing after the change: 2 of 3");
	expect(error?.description).toMatch(/Dock.*Phone/);
});

test('a row that Halo accepts but does not show is reported in a hint, not as a failure', async () => {
	await fill(three);
	world.halo.failNext({ match: { method: 'POST', path: '/Tickets' }, status: 201, body: {} });
	const { error, items, hints } = await world.run('customTable', 'addRow', {
		...table,
		fields: map({ CFItem: 'Mouse' }),
	});
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual([{ id: null, CFItem: 'Mouse' }]);
	expect(hints.map(({ message }) => message)).toEqual([
		expect.stringContaining('does not show it'),
	]);
	expect(world.asked().filter((one) => one === `GET /api/Tickets/${TICKET}`)).toHaveLength(5);
});

describe('the form', () => {
	const form = { resource: 'customTable', operation: 'addRow', ...table };

	test('offers the tables of the chosen type of record', async () => {
		const call = async (entity: string) =>
			await world.bench.callMethod('loadOptions', 'getTableFields', {
				parameters: { ...form, entity },
			});
		expect(await call('ticket')).toContainEqual({ name: 'Equipment', value: 'CFEquipment' });
		expect(await call('supplier')).toEqual([]);
	});

	test('offers the columns of the chosen table', async () => {
		const found = await world.bench.callMethod('resourceMapping', 'getTableColumns', {
			parameters: form,
		});
		expect(found).toMatchObject({
			fields: expect.arrayContaining([
				expect.objectContaining({ id: 'CFItem', displayName: 'Item' }),
				expect.objectContaining({ id: 'CFQuantity', displayName: 'Quantity' }),
			]),
		});
	});
});
