import { sleep } from 'n8n-workflow';
import { LIMITS, REFUSAL } from '../../nodes/Halo/transport/limits';
import type { Fault, Json } from '../../sandbox/halo/index.mts';
import { runMethod } from '../support/customMethod.mts';
import { binary, bytesOf, noise } from '../support/files.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';
import { drive, type Work } from '../support/probe.mts';

const BEFORE = { limits: { ...LIMITS }, refusal: { ...REFUSAL } };

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => {
	Object.assign(LIMITS, BEFORE.limits);
	Object.assign(REFUSAL, BEFORE.refusal);
	await world.halo.close();
});

const read =
	(timeout?: number): Work =>
	async (client) =>
		await client.json({ method: 'GET', path: '/Client/12', timeout });

/** Reads a client, or does other work, while a fault waits for that. */
async function meet(fault: Fault, work = read(), match: Fault['match'] = { path: 'Client/12' }) {
	world.halo.failNext({ times: 9, match, ...fault });
	const began = performance.now();
	const { error, items } = await drive(world.bench, work);
	return { error, result: items[0]?.json.result, took: performance.now() - began };
}

const asked = (path: string) =>
	world.halo.requests.filter((request) => request.path.includes(path)).length;

describe('a limit on data', () => {
	test('an endless body is aborted', async () => {
		LIMITS.bytes = 3 * 1024 * 1024;
		const { error } = await meet({ endless: true });
		expect(error?.message).toBe('The response was larger than 3 MB and was not read to the end');
		expect(error?.description).toMatch(/^Request less data at once/);
		expect(asked('Client/12')).toBe(1);
	});

	test('a body may be as large as the limit, and no larger', async () => {
		LIMITS.bytes = 1000;
		const body = (length: number): Json => ({ text: 'x'.repeat(length - '{"text":""}'.length) });
		const fits = await meet({ status: 200, body: body(1000), times: 1 });
		expect(fits.error).toBeUndefined();
		const exceeds = await meet({ status: 200, body: body(1001), times: 1 });
		expect(exceeds.error?.message).toBe(
			'The response was larger than 1000 bytes and was not read to the end',
		);
	});

	test('the copy of an uploaded file does not count, however Halo repeats it', async () => {
		LIMITS.bytes = 2000;
		const items = [{ json: {}, binary: { data: binary(noise(60_000), 'n.bin') } }];
		const sent = await world.run('attachment', 'upload', { ticketId: pick(2) }, undefined, {
			items,
		});
		expect(sent.error).toBeUndefined();
		expect(sent.items[0].json).toMatchObject({ filename: 'n.bin' });
	});

	test('a body that arrives too slowly is aborted, although bytes keep coming', async () => {
		LIMITS.duration = 1000;
		const { error, took } = await meet({ dripMs: 100 }, read(600));
		expect(error?.message).toBe('The response was still not complete after 1 seconds');
		expect(error?.description).toMatch(/^Request less data at once/);
		expect(took).toBeLessThan(10_000);
		expect(asked('Client/12')).toBe(1);
	});

	test('a longer timeout replaces the limit', async () => {
		LIMITS.duration = 1;
		const { error, result } = await meet(
			{ status: 200, body: { text: 'slowly' }, dripMs: 30 },
			read(30_000),
		);
		expect(error).toBeUndefined();
		expect(result).toEqual({ text: 'slowly' });
	});

	test('a body that stops in the middle is aborted', async () => {
		const { error } = await meet({ stallHalfway: true }, read(500));
		expect(error?.message).toMatch(/ took too long to respond$/);
	});

	test('the error of a write says that it may have succeeded', async () => {
		LIMITS.bytes = 1024 * 1024;
		const create = { fields: map({ summary: 'Endless' }) };
		world.halo.failNext({ endless: true, match: { method: 'POST', path: 'Tickets' } });
		const { error } = await world.run('ticket', 'create', create);
		expect(error?.message).toBe('The response was larger than 1 MB and was not read to the end');
		expect(error?.description).toMatch(
			/^It is not known whether Halo made the change: check in Halo/,
		);
		expect(
			world.halo.records('Tickets').filter(({ summary }) => summary === 'Endless'),
		).toHaveLength(1);
	});

	test.each(['endless', 'dripMs'])(
		'a refusal without an end is read for its words: %s',
		async (how) => {
			REFUSAL.duration = 500;
			const body = `Not like this${' '.repeat(50_000)}`;
			const { error } = await meet({ status: 400, body, [how]: how === 'dripMs' ? 20 : true });
			expect(error?.message).toMatch(/^Halo did not accept this: Not like this/);
		},
	);

	test('an endless response of the token endpoint is aborted', async () => {
		LIMITS.bytes = 1024 * 1024;
		const { error } = await meet({ endless: true }, read(), { path: '/token' });
		expect(error?.message).toBe('The response was larger than 1 MB and was not read to the end');
	});

	test('Custom Method can have more time with Timeout', async () => {
		LIMITS.duration = 1000;
		world.halo.failNext({ dripMs: 100, times: 9, match: { path: 'Client/12' } });
		const form = { method: 'GET', path: '/Client/12' };
		const short = await runMethod(world, { ...form, options: { timeout: 1 } });
		expect(short.error?.message).toBe('The response was still not complete after 1 seconds');
		const long = await runMethod(world, { ...form, options: { timeout: 60 } });
		expect(long.items[0].json).toMatchObject({ id: 12 });
	});

	test('a stopped execution reads no further', async () => {
		world.halo.failNext({ dripMs: 50, match: { path: 'Client/12' } });
		const stop = new AbortController();
		const run = drive(world.bench, read(), { signal: stop.signal });
		while (asked('Client/12') === 0) await sleep(5);
		await sleep(300);
		const began = performance.now();
		stop.abort();
		expect((await run).status).toBe('canceled');
		expect(performance.now() - began).toBeLessThan(1000);
	});
});

describe('a limit on lists', () => {
	const list: Work = async (client) => await client.list('/Client', { listKey: 'clients' });

	test('an impossible count does not end reading, and causes no extra requests', async () => {
		world.halo.seed(
			'Client',
			Array.from({ length: 150 }, (_, n) => ({ name: `Client ${n}` })),
		);
		const clients = world.halo.records('Client') as Json[];
		world.halo.failNext({
			status: 200,
			body: { record_count: 1e15, clients: clients.slice(0, 100) },
			match: { path: '/Client' },
		});
		const { error, items } = await drive(world.bench, list);
		expect(error).toBeUndefined();
		const { rows } = items[0].json.result as { rows: Json[] };
		expect(rows).toHaveLength(clients.length);
		expect(asked('/Client')).toBeLessThan(10);
	});

	test('a list is read up to a number of pages, and a hint reports that', async () => {
		LIMITS.pages = 3;
		world.halo.seed(
			'Client',
			Array.from({ length: 500 }, (_, n) => ({ name: `Client ${n}` })),
		);
		const { items, hints } = await world.run('client', 'getAll', { returnAll: true });
		expect(items).toHaveLength(300);
		expect(asked('/Client')).toBe(3);
		const [{ message }] = hints;
		expect(message).toContain('The list is longer than 3 pages and was not read to the end.');
	});
});

describe('a file', () => {
	const bytes = noise(600_000);

	/** Uploads a file, and downloads it while a fault waits for that. */
	async function download(fault: Fault, limits: Partial<typeof LIMITS> = {}) {
		const items = [{ json: {}, binary: { data: binary(bytes, 'noise.bin') } }];
		const ticketId = pick(5);
		const sent = await world.run('attachment', 'upload', { ticketId }, undefined, { items });
		const path = `/Attachment/${String(sent.items[0].json.attachment_id)}`;
		world.halo.failNext({ match: { path }, ...fault });
		Object.assign(LIMITS, limits);
		const form = { method: 'GET', path, more: { responseFormat: 'file' } };
		const outcome = await runMethod(world, { ...form, options: { timeout: 1 } });
		return { ...outcome, path };
	}

	test('may take any time while data arrives', async () => {
		const limits = { duration: 1, bytes: 1000 };
		const { items, error } = await download({ dripMs: 60 }, limits);
		expect(error).toBeUndefined();
		expect(bytesOf(items[0]).equals(bytes)).toBe(true);
		expect(items[0].json.fileSize).toBe(bytes.length);
	});

	test('that stops in the middle is aborted', async () => {
		const { error, items } = await download({ stallHalfway: true });
		expect(error?.message).toMatch(/ took too long to respond$/);
		expect(items).toEqual([]);
	});

	test('is downloaded again from its beginning after a broken connection', async () => {
		const { items, error, path } = await download({ cutBody: true });
		expect(error).toBeUndefined();
		expect(bytesOf(items[0]).equals(bytes)).toBe(true);
		expect(asked(path)).toBe(2);
	});

	test('is an error if the connection breaks every time', async () => {
		const { error, path } = await download({ cutBody: true, times: 9 });
		expect(error?.message).toMatch(/^The connection to .* was lost$/);
		expect(asked(path)).toBe(3);
	});
});
