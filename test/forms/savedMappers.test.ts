import type { IDataObject, INodeParameters, ResourceMapperFields } from 'n8n-workflow';
import type { Fault } from '../../sandbox/halo/index.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** What n8n gets while a node is open must hold all that the node has saved: n8n deletes the rest. */

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
beforeEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const fieldsOf = async (method: string, parameters: INodeParameters) => {
	const got = await world.bench.callMethod('resourceMapping', method, { parameters });
	return (got as ResourceMapperFields).fields;
};

/** As the editor saves a mapper: its values, and the fields that it got, shown or not. */
const saved = (value: IDataObject, schema: ResourceMapperFields['fields']) =>
	({
		...map(value),
		schema: schema.map((field) => ({ ...field, removed: !(field.id in value) })),
	}) as unknown as INodeParameters;

const create = { resource: 'ticket', operation: 'create' };
const value = { summary: 'Seats', status_id: 2, CFEnvironment: 2, CFSeatCount: '={{ $json.n }}' };
const open = async (fields: object) =>
	await fieldsOf('getCreateFields', { ...create, fields } as INodeParameters);
const notices = (fields: Array<{ id: string; displayName: string }>) =>
	fields.filter(({ id }) => id === 'n8n:notice').map(({ displayName }) => displayName);

const faults: Array<[string, Fault, RegExp]> = [
	['refuses the custom fields', { status: 403, match: { path: '/FieldInfo' } }, /: Custom Fields$/],
	['refuses a list', { status: 403, match: { path: '/Status' } }, /: Statuses$/],
	['is down', { status: 500 }, /: Agents, .* More$/],
	['knows neither token nor secret', { status: 401 }, /: Agents, .* More$/],
];

describe.each(faults)('a Halo that %s', (_, fault, notice) => {
	test('keeps all fields and lists of a saved node, explains once, and recovers', async () => {
		const whole = await open(saved(value, await open({})));
		const mapper = saved(value, whole);
		world.halo.failNext({ ...fault, times: 500 });
		const fields = await open(mapper);
		expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(whole.map(({ id }) => id)));
		for (const id of Object.keys(value)) {
			const [before, after] = [whole, fields].map((all) => all.find((one) => one.id === id));
			expect(after).toMatchObject({ displayName: before?.displayName, type: before?.type });
			expect(after?.options).toEqual(before?.options);
		}
		expect(notices(fields)).toEqual([expect.stringMatching(notice)]);
		expect(fields.find(({ id }) => id === 'n8n:notice')?.required).toBe(false);

		world.halo.reset();
		expect(await open(saved(value, fields))).toEqual(whole);
	});

	test('keeps the custom fields of an imported workflow', async () => {
		world.halo.failNext({ ...fault, times: 500 });
		const fields = await open(map(value));
		expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(value)));
	});
});

test('a used field that this Halo does not have is kept, with one explanation', async () => {
	const used = { ...value, CFElsewhere: 'x' };
	const fields = await open(map(used));
	const kept = fields.filter(({ id }) => id === 'CFElsewhere');
	expect(kept).toMatchObject([{ displayName: 'CFElsewhere (Not Listed by Halo)', type: 'string' }]);
	const again = await open(saved(used, fields));
	expect(again).toEqual(fields);
	const unused = await open(saved(value, fields));
	expect(unused.map(({ id }) => id)).not.toContain('CFElsewhere');
});

test('used fields of another asset type are kept', async () => {
	const asset = { resource: 'asset', operation: 'create' };
	const laptop = await fieldsOf('getCreateFields', { ...asset, assetTypeId: pick(1) });
	const [field] = laptop.filter(({ id }) => id.startsWith('field:'));
	const fields = saved({ [field.id]: 'Ridge 14' }, laptop);
	const other = await fieldsOf('getCreateFields', { ...asset, assetTypeId: pick(3), fields });
	expect(other.find(({ id }) => id === field.id)?.displayName).toMatch(/^Model/);
	const unknown = await fieldsOf('getCreateFields', { ...asset, fields });
	expect(unknown.find(({ id }) => id === field.id)?.displayName).toBe(field.displayName);
});

test('fields saved for another resource are not kept', async () => {
	const ticket = saved(value, await open({}));
	const parameters = { resource: 'client', operation: 'create', fields: ticket };
	const client = await fieldsOf('getCreateFields', parameters);
	const own = await fieldsOf('getCreateFields', { ...create, resource: 'client' });
	const shownOf = (fields: typeof own) =>
		fields.filter(({ display }) => display).map(({ id, displayName }) => [id, displayName]);
	expect(shownOf(client)).toEqual(shownOf(own));
});

test('the ticket type adds and requires fields, and hides none', async () => {
	const plain = await open({});
	const service = await fieldsOf('getCreateFields', { ...create, ticketTypeId: pick(2) });
	expect(service.map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => id).sort());
	expect(service.filter(({ required }) => required).map(({ id }) => id)).toEqual(
		expect.arrayContaining(['summary', 'CFEnvironment', 'CFSeatCount']),
	);
	expect(service.slice(0, 6).map(({ id }) => id)).toContain('CFEnvironment');
});

test('a hidden field changes with the lists, so that n8n adopts new entries', async () => {
	const mark = async () =>
		(await open({})).find(({ id, display }) => id === 'n8n:lists' && !display)?.displayName;
	const before = await mark();
	expect(before).toMatch(/^ticket\/Tickets \w+$/);
	expect(await mark()).toBe(before);
	world.halo.seed('Status', [{ id: 77, name: 'Waiting for Parts', type: 'ticket' }]);
	expect(await mark()).not.toBe(before);
});

test('a blank form is loaded again when opened, and its text fields do not stay required', async () => {
	const shape = (fields: ResourceMapperFields['fields'], id: string) => {
		const { required, defaultValue } = fields.find((one) => one.id === id) ?? {};
		return { required, defaultValue };
	};
	const blank = await open({});
	expect(shape(blank, 'details')).toEqual({ required: true, defaultValue: '' });
	expect(shape(blank, 'CFEnvironment').required).toBe(false);
	const again = await open(saved({ details: '' }, blank));
	expect(again.at(-1)?.displayName).not.toBe(blank.at(-1)?.displayName);
	const filled = await open(saved({ summary: 'Seats', details: '' }, blank));
	expect(shape(filled, 'details')).toEqual({ required: false });
	expect(filled.at(-1)?.displayName).toBe(blank.at(-1)?.displayName);

	world.halo.failNext({ status: 500, times: 500 });
	expect(shape(await open({}), 'n8n:notice')).toEqual({ required: true, defaultValue: '' });
});

test('nothing is lost if the editor cannot resolve the record type', async () => {
	const parameters = { resource: 'anyRecord', operation: 'create', recordType: pick('') };
	const fields = map({ name: 'Desk' });
	const kept = await fieldsOf('getCreateFields', { ...parameters, fields });
	expect(kept.map(({ id }) => id)).toEqual(['name']);
});

describe('Custom Method', () => {
	const call = (method: string, path: string, more: object = {}) =>
		({
			resource: 'customMethod',
			operation: 'call',
			method,
			path: pick(path),
			...more,
		}) as INodeParameters;
	const ids = (fields: Array<{ id: string; display?: boolean }>) =>
		fields.filter(({ display }) => display).map(({ id }) => id);

	test('another method of a path has the same parameters and fields', async () => {
		const get = ids(await fieldsOf('getPathQuery', call('GET', '/api/Tickets')));
		const post = ids(await fieldsOf('getPathQuery', call('POST', '/api/Tickets')));
		expect([...post].sort()).toEqual([...get].sort());
		const body = await fieldsOf('getPathBody', call('PUT', '/api/Tickets'));
		expect(body).toEqual(await fieldsOf('getPathBody', call('POST', '/api/Tickets')));
	});

	test('entered values are kept, whether Halo lists the fields or not', async () => {
		const query = map({ client_id: 2, own: 'x' });
		const listed = await fieldsOf('getPathQuery', call('GET', '/api/Tickets', { query }));
		expect(ids(listed)).toEqual(expect.arrayContaining(['client_id', 'own']));
		const unreadable = await fieldsOf('getPathQuery', call('GET', '={{ $json.p }}', { query }));
		expect(ids(unreadable)).toEqual(['client_id', 'own']);
	});
});

test('a table keeps its columns while Halo is not available', async () => {
	const table = {
		resource: 'customTable',
		operation: 'addRow',
		entity: 'ticket',
		tableField: 'CFT',
	};
	world.halo.failNext({ status: 500, times: 500 });
	const fields = map({ CFName: 'x' });
	const kept = await fieldsOf('getTableColumns', { ...table, fields });
	expect(kept.map(({ id }) => id)).toEqual(['n8n:notice', 'CFName', 'n8n:lists']);
});

test('fields that only the editor reads are not sent', async () => {
	const { error } = await world.run('ticket', 'create', {
		fields: map({ summary: 'x', 'n8n:notice': 'Close this node', 'n8n:lists': 'x', CF: 'x' }),
	});
	expect(error).toBeUndefined();
	const { body } = world.halo.requests.findLast(({ method }) => method === 'POST') ?? {};
	expect(JSON.stringify(body)).not.toMatch(/n8n:|"CF"/);
});

test('a required field that the editor hides is announced, also above all fields', async () => {
	const service = { ticketTypeId: pick(2) };
	const withType = async (fields: object) =>
		await fieldsOf('getCreateFields', { ...create, ...service, fields } as INodeParameters);
	const mapper = saved({ summary: 'Seats' }, await open({}));
	const fields = await withType(mapper);
	expect(fields[0]).toMatchObject({
		id: 'n8n:required',
		displayName: 'Also Required: Environment and Seat Count',
		required: false,
		options: [{ name: 'Add them with the button below the fields', value: '' }],
	});
	const label = (id: string, all = fields) => all.find((one) => one.id === id)?.displayName;
	expect(label('CFEnvironment')).toBe('Environment (Required)');
	expect(label('summary')).toBe('Summary');

	const filled = await withType(saved({ summary: 'Seats', CFEnvironment: 2 }, fields));
	expect(filled[0].displayName).toBe('Also Required: Seat Count');
	expect(label('CFEnvironment', filled)).toBe('Environment');
	// a form with nothing in it shows its required fields by itself
	const blank = await withType(saved({}, fields));
	expect(blank.map(({ id }) => id)).not.toContain('n8n:required');
});

test('a switch that is new in the form gets no value by itself', async () => {
	const boolean = async (fields: object) =>
		(await open(fields)).find(({ id }) => id === 'CFManagerApproved');
	expect(await boolean({})).toMatchObject({ type: 'boolean', defaultValue: true });
	// n8n opens such a field by itself
	const unknown = await boolean(map({ summary: 'Seats' }));
	expect(unknown).toMatchObject({ type: 'options' });
	expect(unknown).not.toHaveProperty('defaultValue');
	const schema = (await open(map({ summary: 'Seats' }))) as ResourceMapperFields['fields'];
	expect(await boolean(saved({ summary: 'Seats' }, schema))).toMatchObject({ type: 'options' });
});
