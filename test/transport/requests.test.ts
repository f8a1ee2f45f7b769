import { start, type Halo } from '../../sandbox/halo/index.mts';
import { createBench, type Bench, type NodeOutcome } from '../support/engine.mts';
import { drive } from '../support/probe.mts';
import { serve } from '../support/rawServer.mts';
import { remove, save } from '../support/write.mts';

const FORM = 'application/x-www-form-urlencoded';

let halo: Halo;
let bench: Bench;

async function begin() {
	halo = await start();
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => await halo.close());

const result = ({ items }: NodeOutcome) => items[0]?.json.result;
const asked = (path: string) => halo.requests.filter((request) => request.path.startsWith(path));

describe('requests', () => {
	test('create, change and delete a record', async () => {
		await begin();
		const run = await drive(bench, async (client) => {
			const [made] = await save(client, '/Client', [{ name: 'Brook & Sons' }]);
			await save(client, '/Client', [{ id: made.id, name: 'Brook' }]);
			const { name } = await client.get(`/api/client/${made.id}`);
			await remove(client, `Client/${made.id}`);
			return { id: made.id, name };
		});
		expect(result(run)).toMatchObject({ name: 'Brook' });
		const { id } = result(run) as { id: number };
		expect(halo.records('Client').some((row) => row.id === id)).toBe(false);
	});

	test.each<[string, unknown, Record<string, string> | undefined, string, string]>([
		['a value', [{ a: 'ü' }], undefined, '[{"a":"ü"}]', 'application/json'],
		['an empty list', [], undefined, '[]', 'application/json'],
		['text', ' not JSON ', undefined, ' not JSON ', 'application/json'],
		['text of another type', 'a <b>', { 'content-type': 'text/html' }, 'a <b>', 'text/html'],
		['a form', 'a=1&b=2', { 'Content-Type': FORM }, 'a=1&b=2', FORM],
		['bytes', Buffer.from('\u0001é'), undefined, '\u0001é', 'application/octet-stream'],
		['nothing', undefined, undefined, '', ''],
	])('send %s unchanged', async (_, body, headers, sent, type) => {
		await begin();
		const server = await serve(() => ({ status: 201 }));
		bench.credentials.stored.set('haloServiceApi', { url: server.url, accessToken: 'x' });
		const run = await drive(bench, async (client) => {
			const { status } = await client.send({ method: 'POST', path: '/x', body, headers });
			return status;
		});
		expect(result(run)).toBe(201);
		expect(server.requests[0].body).toBe(sent);
		expect(server.requests[0].headers['content-type'] ?? '').toBe(type);
		await server.close();
	});

	test('follow a redirect of a GET within the resource server', async () => {
		await begin();
		halo.failNext({ redirect: '/api/Client/12', match: { path: 'Client/99' } });
		const run = await drive(bench, async (client) => await client.get('/Client/99'));
		expect(result(run)).toMatchObject({ id: 12 });
	});

	test('never send the token to another server', async () => {
		await begin();
		const other = await start();
		halo.failNext({ redirect: `${other.api}/Client/12`, match: { path: 'Client/99' } });
		const run = await drive(bench, async (client) => await client.get('/Client/99'));
		expect(run.error?.message).toContain(`redirects this request to ${other.api}/Client/12`);
		expect(other.requests).toEqual([]);
		await other.close();
	});

	test('are not sent again if Halo received them before the connection broke', async () => {
		await begin();
		const before = halo.records('Tickets').length;
		halo.failNext({
			afterHandling: true,
			dropConnection: true,
			match: { method: 'POST', path: 'Tickets' },
		});
		const run = await drive(
			bench,
			async (client) => await save(client, '/Tickets', [{ summary: 'Once' }]),
		);
		expect(run.error?.description).toMatch(/not known whether Halo made the change/);
		expect(asked('/api/Tickets')).toHaveLength(1);
		expect(halo.records('Tickets')).toHaveLength(before + 1);
	});
});
