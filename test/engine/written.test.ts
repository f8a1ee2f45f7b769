import type { INodeParameters } from 'n8n-workflow';
import { seededWebhooks } from '../../sandbox/halo/seed/integrations.mts';
import type { Fault } from '../../sandbox/halo/index.mts';
import { runMethod } from '../support/customMethod.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterEach(() => world.halo.reset());
afterAll(async () => await world.halo.close());

const failing = (method: string, path: string, fault: Fault) =>
	world.halo.failNext({ match: { method, path }, status: 200, afterHandling: true, ...fault });

const NOTE = 'Halo accepted the request but returned no details';
const nothing: Array<[string, Fault]> = [
	['an empty 200', {}],
	['204', { status: 204 }],
	['null', { body: null }],
	['{}', { body: {} }],
	['[]', { body: [] }],
];

describe.each(['simplified', 'raw', 'selected'])('a write without details, %s output', (output) => {
	test.each(nothing)('Update with the response %s', async (_, fault) => {
		failing('POST', '/Supplier', fault);
		const { items, hints } = await world.run('supplier', 'update', {
			supplierId: pick(1),
			fields: map({ phone_number: '1' }),
			output,
			outputFields: 'name',
		});
		const status = fault.status ?? 200;
		const sent = { id: 1, phone_number: '1' };
		expect(items.map(({ json }) => json)).toEqual([{ id: 1, status, sent, note: NOTE }]);
		expect(hints.map(({ message }) => message).join()).toContain(NOTE);
	});
});

test.each(nothing)('Create with the response %s returns no ID', async (_, fault) => {
	failing('POST', '/Supplier', fault);
	const [item, ...more] = await world.json('supplier', 'create', { fields: map({ name: 'New' }) });
	expect(more).toEqual([]);
	expect(item).toEqual({ status: fault.status ?? 200, sent: { name: 'New' }, note: NOTE });
});

test.each(nothing)('Delete accepts %s as success', async (_, fault) => {
	failing('DELETE', '/Supplier', fault);
	expect(await world.json('supplier', 'delete', { supplierId: pick(1) })).toEqual([
		{ deleted: true },
	]);
});

const error = { error: 'Something happened' };
describe.each([
	['an error', error],
	['an error in a list', [error]],
	['an error with words inside', { error: { message: 'Something happened' } }],
	['an exception', { ClassName: 'System.Exception', Message: 'Something happened' }],
])('%s instead of the record', (_, body) => {
	test.each(['simplified', 'raw'])('leaves open whether a write was done, %s', async (output) => {
		failing('POST', '/Supplier', { body });
		const made = await world.run('supplier', 'create', { fields: map({ name: 'New' }), output });
		failing('DELETE', '/Supplier', { body });
		const removed = await world.run('supplier', 'delete', { supplierId: pick(1) });
		for (const { error, items } of [made, removed]) {
			expect(items).toEqual([]);
			expect(error?.message).toBe(
				'Halo accepted the request and returned an error: Something happened',
			);
			expect(error?.description).toMatch(/^It is not known whether Halo made the change/);
		}
	});
});

test.each([
	['[[]]', [[]]],
	['[{}]', [{}]],
	['numbers', [5, 6]],
	['null among records', [{ id: 1 }, null]],
	['an error in a list', [error]],
	['a list under its key', { record_count: 1, suppliers: [[]] }],
])('Get Many does not accept %s as records', async (_, body) => {
	failing('GET', '/Supplier', { body });
	const { error: failure, items } = await world.run('supplier', 'getAll', { returnAll: true });
	expect(items).toEqual([]);
	expect(failure?.message).toBe('Halo returned no list for /Supplier');
});

const wrong: Array<[string, Fault]> = [
	['a web page', { html: true, body: '<!DOCTYPE html><html></html>' }],
	['a text', { body: 'OK' }],
	['half of the JSON', { body: '{"id": 2, "na' }],
];

test.each(wrong)('Delete and Close do not accept %s as success', async (_, fault) => {
	failing('DELETE', '/Supplier', fault);
	const removed = await world.run('supplier', 'delete', { supplierId: pick(2) });
	failing('POST', '/Tickets', fault);
	const closed = await world.run('ticket', 'close', { ticketId: pick(5) });
	for (const { error, items } of [removed, closed]) {
		expect(items).toEqual([]);
		expect(error?.description).toMatch(/check in Halo before you run this again/);
	}
});

const xhtml = '<?xml version="1.0"?>\n<!DOCTYPE html><html></html>';
const { publicRunbook } = seededWebhooks;
const any: Array<[string, string, string, INodeParameters]> = [
	['/Automation', 'runbook', 'start', { runbookId: pick(publicRunbook), payload: '{}' }],
	['/Report', 'report', 'runSql', { sql: 'SELECT * FROM area' }],
];

describe.each(any)('%s, whose response is passed on', (path, resource, operation, parameters) => {
	test.each([
		['a web page', { html: true, body: '<!DOCTYPE html><html></html>' }],
		['XHTML', { body: xhtml }],
	])('does not accept %s as success', async (_, fault) => {
		failing('POST', path, fault);
		const { error, items } = await world.run(resource, operation, parameters);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/^The response is a web page/);
		expect(error?.description).toMatch(/check in Halo before you run this again/);
	});
});

test.each(nothing)('Run SQL with the response %s is not reported as not run', async (_, fault) => {
	failing('POST', '/Report', fault);
	const [item] = await world.json('report', 'runSql', { sql: 'SELECT * FROM area' });
	expect(item).toMatchObject({ status: fault.status ?? 200, note: NOTE });
});

test('Run SQL does not claim that a query was not run if the response has no report', async () => {
	failing('POST', '/Report', { body: [{ id: 5 }] });
	const { error } = await world.run('report', 'runSql', { sql: 'SELECT * FROM area' });
	expect(error?.description).toMatch(/check in Halo before you run this again/);
});

test.each(nothing)('Start with the response %s is reported as started', async (_, fault) => {
	failing('POST', '/Automation', fault);
	const { error } = await world.run(...(any[0].slice(1) as [string, string, INodeParameters]));
	expect(error).toBeUndefined();
});

test('a POST of Custom Method that returns a web page is reported as unknown', async () => {
	failing('POST', '/Supplier', { html: true, body: '<!DOCTYPE html><html></html>' });
	const form = { method: 'POST', path: '/api/Supplier', bodyFields: { name: 'Posted' } };
	const { error } = await runMethod(world, form);
	expect(error?.description).toMatch(/check in Halo before you run this again/);
	expect(world.halo.records('supplier').filter(({ name }) => name === 'Posted')).toHaveLength(1);
});

test.each([
	['{}', {}],
	['a record without its ID', { name: 'Somebody else' }],
	['an error', { error: 'Something happened' }],
])('Get does not accept %s as the record', async (_, body) => {
	failing('GET', '/Supplier', { body });
	const { error, items } = await world.run('supplier', 'get', { supplierId: pick(1) });
	expect(items).toEqual([]);
	expect(error?.message).toMatch(/^Halo returned (nothing|no record) for/);
});

test('a change that cannot be read back is not reported as failed', async () => {
	const { halo } = world;
	halo.seed('TicketApproval', [{ ticket_id: 25, seq: 1, actionnumber: 4, name: 'Ada', result: 0 }]);
	const match = { method: 'GET', path: '/TicketApproval' };
	// the first read is slow, and the one after the write fails
	halo.failNext({ match, delayMs: 1 });
	halo.failNext({ match, status: 500 });
	const { error, items } = await world.run('approval', 'approve', { ticketId: pick(25), seq: 1 });
	expect(items).toEqual([]);
	expect(error?.message).toMatch(
		/^Halo accepted the change \(approval 1, ticket ID 25\), but reading/,
	);
	expect(error?.description).toMatch(/^The change is in Halo. Do not send it again/);
	const writes = halo.requests.filter(
		({ method, path }) => method === 'POST' && /approval/i.test(path),
	);
	expect(writes).toHaveLength(1);
});
