import { rowsIn } from '../../sandbox/halo/writes/customTables.mts';
import type { Json, Row } from '../../sandbox/halo/types.mts';
import { connect, customField, field, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const rowOf = (cells: Row, id?: number): Row => ({
	...(id ? { id } : {}),
	customfields: Object.entries(cells).map(([name, value]) => ({ name, value })),
});
const shownRows = async (path: string, name: string): Promise<Row[]> =>
	rowsIn(customField((await halo.get(`${path}?includedetails=true`)).json, name)?.value);
const write = async (resource: string, id: number, name: string, more: Row) =>
	await halo.post(`/${resource}`, [{ id, customfields: [{ name, ...more }] }]);
const cells = (row: Row): Row =>
	Object.fromEntries(rowsIn(row.customfields).map(({ name, value }) => [String(name), value]));

test.each([
	['Tickets', 20, 'CFEquipment', { CFItem: 'Dock' }],
	['Client', 1, 'CFEscalation', { CFContactName: 'Night desk' }],
	['Site', 1, 'CFInternetLines', { CFProvider: 'Skylane Telecom' }],
	['Users', 2, 'CFLoans', { CFItem: 'Phone' }],
	['Asset', 1, 'CFServiceVisits', { CFResult: 'Repaired' }],
])('%s %i has a table, %s, that accepts a row', async (resource, id, name, more) => {
	const before = await shownRows(`/${resource}/${id}`, name);
	expect(before.length).toBeGreaterThan(0);
	await write(resource, id, name, { value: [...before, rowOf(more)] });
	const after = await shownRows(`/${resource}/${id}`, name);
	expect(after.slice(0, -1)).toEqual(before);
	expect(after.at(-1)).toMatchObject({ id: before.length + 1 });
	expect(cells(after.at(-1) ?? {})).toMatchObject(more);
});

test('a table lists its columns, and its field refers to the table', async () => {
	const table = (await halo.get('/CustomTable/2')).json;
	expect(rowsOf(table, 'customfields').map(({ name }) => name)).toEqual([
		'CFContactName',
		'CFContactPhone',
		'CFOutOfHours',
	]);
	const { json } = await halo.get('/Client/1?includedetails=true');
	expect(customField(json, 'CFEscalation')).toMatchObject({ type: 7, custom_extra_table_id: 2 });
});

describe('a write to a table field', () => {
	const set = async (more: Row) => await write('Client', 1, 'CFEscalation', more);
	const rows = async () => await shownRows('/Client/1', 'CFEscalation');

	test('removes the rows that are not sent', async () => {
		await set({ value: [{ id: 2 }] });
		expect(await rows()).toMatchObject([{ id: 2 }]);
	});

	test('keeps the cells that are not sent, and numbers cells', async () => {
		await set({ value: [rowOf({ CFContactPhone: '01632 960199' }, 1), { id: 2 }] });
		const [first] = await rows();
		expect(cells(first)).toEqual({
			CFContactName: 'Duty manager',
			CFContactPhone: '01632 960199',
			CFOutOfHours: true,
		});
		expect(rowsIn(first.customfields)[0]).toMatchObject({ id: 911, name: 'CFContactName' });
	});

	test('never uses an ID twice', async () => {
		await set({ value: [rowOf({ CFContactName: 'A' }, 7), rowOf({ CFContactName: 'B' })] });
		expect((await rows()).map(({ id }) => id)).toEqual([7, 8]);
	});

	test('adds, keeps and deletes rows on request', async () => {
		await set({ add_rows: true, value: [rowOf({ CFContactName: 'C' }, 1)] });
		expect((await rows()).map(({ id }) => id)).toEqual([1, 2, 3]);
		await set({ dont_delete_rows: true, value: [rowOf({ CFContactName: 'D' }, 3)] });
		expect((await rows()).map(cells)).toMatchObject([{}, {}, { CFContactName: 'D' }]);
		await set({ delete_these_rows: [1, 3] });
		expect((await rows()).map(({ id }) => id)).toEqual([2]);
	});

	test('checks the cells like any custom field', async () => {
		const value: Json = [rowOf({ CFLentOn: 'soon' })];
		expect(await write('Users', 2, 'CFLoans', { value })).toMatchObject({ status: 400 });
	});
});

test('rows added to the table are shown in the record that they refer to, of any kind', async () => {
	const added = { fkid: 3, ...rowOf({ CFProvider: 'Pennant', CFSpeed: '80/20' }) };
	await halo.post('/CustomTable', [{ id: 3, _add_rows: [added] }]);
	const [row] = await shownRows('/Site/3', 'CFInternetLines');
	expect(cells(row)).toEqual({ CFProvider: 'Pennant', CFSpeed: '80/20' });
});

test('thousands of rows are written, changed and added to', async () => {
	const many = Array.from({ length: 6000 }, (_, at) => rowOf({ CFItem: `Item ${at}` }));
	await write('Tickets', 5, 'CFEquipment', { value: many });
	const rows = await shownRows('/Tickets/5', 'CFEquipment');
	await write('Tickets', 5, 'CFEquipment', { value: rows });
	await halo.post('/CustomTable', [{ id: 1, _add_rows: many.map((row) => ({ fkid: 6, ...row })) }]);
	expect(await shownRows('/Tickets/5', 'CFEquipment')).toHaveLength(6000);
	expect(await shownRows('/Tickets/6', 'CFEquipment')).toHaveLength(6000);
	expect(field((await halo.get('/CustomTable/1')).json, 'rows')).toHaveLength(6000);
}, 30_000);
