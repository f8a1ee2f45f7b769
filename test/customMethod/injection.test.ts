import { runMethod, type Form } from '../support/customMethod.mts';
import { openWorld, type World } from '../support/halo.mts';
import { serve, type RawServer } from '../support/rawServer.mts';

let world: World;
/** Whoever gets the token here, got it wrongly. */
let elsewhere: RawServer;
beforeAll(async () => {
	world = await openWorld();
	elsewhere = await serve(() => ({ body: { id: 1 } }));
});
afterEach(() => {
	expect(elsewhere.requests).toEqual([]);
	world.halo.reset();
});
afterAll(async () => {
	await elsewhere.close();
	await world.halo.close();
});

const lastRequest = () => world.halo.requests[world.halo.requests.length - 1];
const run = async (form: Form, json = {}) => await runMethod(world, form, [{ json }]);

const EVIL = '"\'\r\n\t\u0000&a=1?b=2#c/../<<other>>{other}%2e%2e\\"}]';
const ITEM = { evil: EVIL, other: 'EXPANDED' };

describe('a value cannot change the request around it', () => {
	test('in a JSON body, a field, or a form', async () => {
		const method = 'POST';
		await run(
			{ method, path: 'Tickets', body: '[{"summary": "<<evil>>", "note": <<evil>>}]' },
			ITEM,
		);
		expect(lastRequest().body).toEqual([{ summary: EVIL, note: EVIL }]);

		await run({ method, path: 'Tickets', bodyFields: { summary: '<<evil>>' } }, ITEM);
		expect(lastRequest().body).toEqual([{ summary: EVIL }]);

		const formFields = {
			parameter: [
				{ name: 'a', value: '<<evil>>' },
				{ name: 'b', value: '1' },
			],
		};
		await run(
			{ method, path: 'Tickets', more: { bodyType: 'form', formType: 'urlencoded', formFields } },
			ITEM,
		);
		expect(lastRequest().body).toEqual({ a: EVIL, b: '1' });
	});

	test('in the query, from the mapper or from a row', async () => {
		await run(
			{ path: 'Client', pathQuery: { search: '<<evil>>' }, query: { more: '<<evil>>' } },
			ITEM,
		);
		expect(lastRequest()).toMatchObject({
			path: '/api/Client',
			query: { search: EVIL, more: EVIL },
		});
	});

	test.each<[string, Form]>([
		['a variable', { path: '/api/Client/<<evil>>' }],
		['the field of a path', { path: '/api/Client/{id}', pathParameters: { id: EVIL } }],
	])('in the path, from %s', async (_, form) => {
		world.asked();
		const { error } = await run(form, ITEM);
		expect(error?.message).toMatch(/cannot be used/);
		expect(world.asked()).toEqual([]);
	});

	test.each(['a b', 'a/b', 'a?b=1', 'a#b', 'a%2fb', '<<other>>', '{other}', 'a&b'])(
		'%s is one segment of the path',
		async (id) => {
			await run({ path: '/api/Client/{id}', pathParameters: { id } }, ITEM);
			expect(lastRequest()).toMatchObject({
				path: `/api/Client/${encodeURIComponent(id)}`,
				query: {},
			});
		},
	);
});

describe('no request is sent to another host', () => {
	const hosts = () => {
		const { host, port } = new URL(elsewhere.url);
		return [
			`${elsewhere.url}/api/Client`,
			`//${host}/api/Client`,
			`\\\\${host}\\api`,
			`user@${host}/api/Client`,
			`:${port}/api/Client`,
			`@${host}/api/Client`,
			`/api/..%2f..%2f${host}`,
			`/api/%2e%2e//${host}`,
			`/%5c%5c${host}/api`,
			`\thttp://${host}`,
			`http:${host}/api`,
			`/api//${host}`,
			`/${elsewhere.url}`,
		];
	};
	const onlyHalo = () =>
		expect(world.asked().filter((line) => !/^(GET|POST) \/api\//.test(line))).toEqual([]);

	test('whatever the path is', async () => {
		for (const path of hosts()) {
			world.asked();
			await run({ path });
			await run({ path, mode: 'list', more: { pagination: 'returnAll' } });
			onlyHalo();
		}
	});

	test('whatever a variable or a path parameter contains', async () => {
		for (const host of hosts()) {
			world.asked();
			await run({ path: '<<host>>' }, { host });
			await run({ path: '<<host>>/api', variables: { host } });
			await run({ path: '/api/{host}', pathParameters: { host } });
			await run({ path: 'Client', pathQuery: { search: host }, query: { url: host } });
			onlyHalo();
		}
	});

	test.each(['GET', 'POST'])('wherever Halo forwards a %s to', async (method) => {
		const { port } = new URL(elsewhere.url);
		for (const redirect of [`${elsewhere.url}/api/Client`, `//127.0.0.1:${port}/api/Client`]) {
			world.halo.failNext({ redirect, match: { path: 'client' } });
			const { error } = await run({ method, path: '/api/Client', body: '[]' });
			expect(error?.message).toMatch(/redirects this request/);
		}
	});

	test('whatever header is set by hand', async () => {
		for (const name of ['Host', 'Authorization', 'host ']) {
			const { error } = await run({ headers: { [name]: new URL(elsewhere.url).host } });
			expect(error?.message).toMatch(/cannot be set/);
		}
	});
});
