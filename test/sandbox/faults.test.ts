import { describe as describeRequest } from '../../sandbox/halo/index.mts';
import { connect, field, pause, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

describe('the next request', () => {
	test('gets a status and a body', async () => {
		halo.halo.failNext({ status: 400, body: { error: 'no' }, headers: { 'x-a': 'b' } });
		const answer = await halo.get('/Status');
		expect(answer).toMatchObject({ status: 400, json: { error: 'no' } });
		expect(answer.headers.get('x-a')).toBe('b');
		expect((await halo.get('/Status')).status).toBe(200);
	});

	test('fails several times, with an empty body as in Halo', async () => {
		halo.halo.failNext({ status: 500, times: 2 });
		for (const status of [500, 500, 200]) expect((await halo.get('/Status')).status).toBe(status);
	});

	test('fails after a number of others', async () => {
		halo.halo.failNext({ status: 500, skip: 2 });
		for (const status of [200, 200, 500, 200]) {
			expect((await halo.get('/Status')).status).toBe(status);
		}
	});

	test('is carried out and gets no response', async () => {
		halo.halo.failNext({ stall: true, afterHandling: true });
		const signal = AbortSignal.timeout(500);
		const headers = { 'content-type': 'application/json' };
		const body = JSON.stringify([{ name: 'Stalled' }]);
		const call = halo.send('/Client', { method: 'POST', headers, body, signal });
		await expect(call).rejects.toThrow('timeout');
		expect(halo.halo.records('client').at(-1)).toMatchObject({ name: 'Stalled' });
	});

	test('gets the right response with another content type', async () => {
		halo.halo.failNext({ contentType: 'text/html' });
		const { headers, text } = await halo.get('/Status/1');
		expect(headers.get('content-type')).toMatch('text/html');
		expect(JSON.parse(text)).toMatchObject({ id: 1 });
	});

	test('fails only when it matches', async () => {
		halo.halo.failNext({ status: 500, match: { method: 'POST', path: '/client' } });
		expect((await halo.get('/Client/1')).status).toBe(200);
		expect((await halo.post('/Site', [{ name: 'x', client_id: 1 }])).status).toBe(201);
		expect(await halo.post('/Client', [{ name: 'x' }])).toMatchObject({ status: 500, text: '' });
		halo.halo.failNext({ status: 500, match: { path: /\/\d+$/ } });
		expect((await halo.get('/Client')).status).toBe(200);
		expect((await halo.get('/Client/1')).status).toBe(500);
	});

	test.each([502, 503, 504])('gets HTML as from a gateway: %i', async (status) => {
		halo.halo.failNext({ status, html: true });
		const answer = await halo.get('/Status');
		expect(answer.status).toBe(status);
		expect(answer.headers.get('content-type')).toMatch('text/html');
		expect(answer.text).toContain(`<title>${status} `);
	});

	test('is redirected', async () => {
		halo.halo.failNext({ redirect: 'https://elsewhere.example/' });
		const { status, headers } = await halo.get('/Status');
		expect({ status, to: headers.get('location') }).toEqual({
			status: 302,
			to: 'https://elsewhere.example/',
		});
	});

	test('gets half of its response', async () => {
		halo.halo.failNext({ truncate: true });
		await expect(halo.get('/Status')).rejects.toThrow(/JSON/);
	});

	test('loses its connection, before or after Halo acted', async () => {
		const count = () => halo.halo.records('Supplier').length;
		halo.halo.failNext({ dropConnection: true });
		await expect(halo.post('/Supplier', [{ name: 'A' }])).rejects.toThrow();
		expect(count()).toBe(2);
		halo.halo.failNext({ dropConnection: true, afterHandling: true });
		await expect(halo.post('/Supplier', [{ name: 'A' }])).rejects.toThrow();
		expect(count()).toBe(3);
		expect(halo.halo.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 });
	});

	test('may be carried out and return a failure', async () => {
		halo.halo.failNext({ status: 504, html: true, afterHandling: true });
		expect((await halo.post('/Supplier', [{ name: 'A' }])).status).toBe(504);
		expect(halo.halo.records('Supplier')).toHaveLength(3);
	});

	test('may be refused and return success, as the log shows', async () => {
		halo.halo.failNext({ status: 200, body: [], afterHandling: true });
		expect((await halo.post('/Supplier', [{ id: 905000, name: 'A' }])).status).toBe(200);
		expect(halo.halo.requests.at(-1)).toMatchObject({ status: 200, replaced: 404 });
		halo.halo.failNext({ status: 500 });
		await halo.get('/Status');
		expect(halo.halo.requests.at(-1)?.replaced).toBeUndefined();
	});

	test('is delayed', async () => {
		halo.halo.failNext({ delayMs: 60 });
		const before = performance.now();
		expect((await halo.get('/Status')).status).toBe(200);
		expect(performance.now() - before).toBeGreaterThan(55);
	});
});

describe('too many requests', () => {
	test('are refused as text, with or without Retry-After', async () => {
		for (const retryAfter of [undefined, 7]) {
			const limited = await connect({ rateLimit: { requests: 2, windowMs: 300_000, retryAfter } });
			for (const status of [200, 200]) expect((await limited.get('/Status')).status).toBe(status);
			const { status, text, headers } = await limited.get('/Status');
			expect(status).toBe(429);
			expect(text).toBe('Rate Limit Reached - 2 Requests per rolling 5 minute window');
			expect(headers.get('content-type')).toMatch('text/plain');
			expect(headers.get('retry-after')).toBe(retryAfter === undefined ? null : '7');
			limited.halo.reset();
			expect((await limited.get('/Status')).status).toBe(200);
			await limited.close();
		}
	});

	test('are accepted again in the next window', async () => {
		const limited = await connect({ rateLimit: { requests: 1, windowMs: 1000 } });
		await limited.get('/Status');
		expect((await limited.get('/Status')).status).toBe(429);
		await pause(1050);
		expect((await limited.get('/Status')).status).toBe(200);
		await limited.close();
	});
});

test('every response can be slow', async () => {
	const slow = await connect({ latency: 30 });
	const before = performance.now();
	await slow.get('/Status');
	expect(performance.now() - before).toBeGreaterThan(25);
	await slow.close();
});

describe('an unknown path', () => {
	test('gets an empty 404, and is listed', async () => {
		expect(await halo.get('/Nonsense?a=1')).toMatchObject({ status: 404, text: '' });
		await halo.post('/Client/1/photo', [{ a: 1 }]);
		await halo.send(`${halo.halo.url}/`);
		expect(halo.halo.unknownRequests().map(describeRequest)).toEqual([
			'GET /api/Nonsense?a=1',
			'POST /api/Client/1/photo [{"a":1}]',
			'GET /',
		]);
	});

	test('that is not an address gets an empty 400', async () => {
		expect(await halo.get('/Tickets/%zz')).toMatchObject({ status: 400, text: '' });
	});

	test('needs /api, unless a setting switches that off', async () => {
		expect((await halo.send(`${halo.halo.url}/Status`)).status).toBe(404);
		const bare = await connect({ bareResourcePaths: true });
		expect((await bare.send(`${bare.halo.url}/status`)).status).toBe(200);
		expect((await bare.get('/status')).status).toBe(200);
		await bare.close();
	});
});

test('the log has requests and responses, in order', async () => {
	await halo.get('/Client?COUNT=1');
	await halo.post('/Supplier', [{ name: 'A' }]);
	expect(halo.halo.requests).toMatchObject([
		{ method: 'GET', path: '/api/Client', query: { count: '1' }, status: 200, token: 1 },
		{ method: 'POST', body: [{ name: 'A' }], status: 201, unknown: false, generic: false },
	]);
});

test('reset restores all records and keeps the token', async () => {
	await halo.post('/Client', [{ id: 1, name: 'Changed' }]);
	halo.halo.failNext({ status: 500 });
	halo.halo.reset();
	expect(halo.halo.requests).toEqual([]);
	expect((await halo.get('/Client/1')).json).toMatchObject({ name: 'Alder Accountants' });
});

test('two starts have the same records', async () => {
	const other = await connect();
	expect(rowsOf((await other.get('/Priority')).json)).toEqual(
		rowsOf((await halo.get('/Priority')).json),
	);
	expect(other.halo.records('Tickets')).toEqual(halo.halo.records('Tickets'));
	await other.close();
});

test('a write can stay invisible for some reads, or for a time', async () => {
	const name = async () => field((await halo.get('/Client/1')).json, 'name');
	const before = await name();
	const match = { method: 'POST', path: '/Client' };
	halo.halo.failNext({ match, visibleAfter: { reads: 2 } });
	const { json } = await halo.post('/Client', [{ id: 1, name: 'Later Ltd' }]);
	expect(field(json, 'name')).toBe('Later Ltd');
	expect([await name(), await name(), await name()]).toEqual([before, before, 'Later Ltd']);
	halo.halo.failNext({ match, visibleAfter: { ms: 200 } });
	await halo.post('/Client', [{ id: 1, name: 'Latest Ltd' }]);
	expect(await name()).toBe('Later Ltd');
	await pause(250);
	expect(await name()).toBe('Latest Ltd');
});
