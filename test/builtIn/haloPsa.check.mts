import type { INodeParameters } from 'n8n-workflow';
import { start, type Halo } from '../../sandbox/halo/index.mts';
import { builtIn, builtInBench } from '../support/builtInNode.mts';
import type { Bench } from '../support/engine.mts';
import { oldNodes } from '../support/haloPsaNodes.mts';

/** All operations of n8n's own HaloPSA node, which was written against a real Halo. */

const PACKAGE = process.env.N8N_NODES_BASE ?? 'sandbox/n8n/server/node_modules/n8n-nodes-base';

let halo: Halo;
let bench: Bench;
beforeAll(async () => {
	halo = await start();
	bench = await builtInBench(halo, PACKAGE);
});
afterAll(async () => await halo.close());

async function run(resource: string, operation: string, parameters: INodeParameters) {
	const { items, error } = await bench.runNode({
		...builtIn,
		parameters: { resource, operation, simplify: false, ...parameters },
	});
	expect(error).toBeUndefined();
	return items.map(({ json }) => json);
}

interface Story {
	resource: string;
	/** Halo's name of the records. */
	of: string;
	id: string;
	create: INodeParameters;
	created: object;
	change: INodeParameters;
	changed: object;
}

const stories: Story[] = [
	{
		resource: 'client',
		of: 'Client',
		id: 'clientId',
		create: { clientName: 'Built-In Ltd' },
		created: { name: 'Built-In Ltd' },
		change: { updateFields: { name: 'Built-In Group' } },
		changed: { name: 'Built-In Group' },
	},
	{
		resource: 'site',
		of: 'Site',
		id: 'siteId',
		create: { siteName: 'Depot', selectOption: true, clientId: 3 },
		created: { name: 'Depot', client_id: 3 },
		change: { updateFields: { name: 'Large Depot' } },
		changed: { name: 'Large Depot' },
	},
	{
		resource: 'ticket',
		of: 'Tickets',
		id: 'ticketId',
		create: { ticketType: 1, summary: 'Built in', details: 'By the node of n8n' },
		created: { summary: 'Built in', tickettype_id: 1 },
		change: { updateFields: { summary: 'Built in, changed' } },
		changed: { summary: 'Built in, changed' },
	},
	{
		resource: 'user',
		of: 'Users',
		id: 'userId',
		create: { userName: 'Ada Byron', siteId: 1 },
		created: { name: 'Ada Byron' },
		change: { updateFields: { name: 'Ada Lovelace' } },
		changed: { name: 'Ada Lovelace' },
	},
];

test.each(stories)(
	'$resource: create, get, update, get many and delete',
	async ({ resource, of, id: key, create, created, change, changed }) => {
		const [{ id }] = await run(resource, 'create', create);
		const own = { [key]: String(id) };
		const stored = () => halo.records(of).find((row) => row.id === id);
		expect(stored()).toMatchObject(created);
		expect(await run(resource, 'get', own)).toMatchObject([{ id, ...created }]);
		await run(resource, 'update', { ...own, ...change });
		expect(stored()).toMatchObject(changed);
		const many = await run(resource, 'getAll', { returnAll: true, filters: {} });
		expect(many.some((row) => row.id === id)).toBe(true);
		expect(await run(resource, 'delete', own)).toEqual([{ success: true }]);
		expect(stored()?.deleted ?? true).toBe(true);
	},
);

/** What `examples/from-halopsa-node.json` is tested with: the requests are those of this node. */
test.each(oldNodes)('$resource, $operation: sends what the rewritten node sends', async (old) => {
	const { resource, operation, parameters, asks, body, query } = old;
	const own = await start();
	try {
		const stored = bench.credentials.stored.get('haloPSAApi');
		bench.credentials.stored.set('own', {
			...stored,
			authUrl: own.auth,
			resourceApiUrl: own.api,
			client_id: own.credentials.clientId,
			client_secret: own.credentials.clientSecret,
		});
		const { error } = await bench.runNode({
			type: 'n8n-nodes-base.haloPSA',
			parameters: { resource, operation, ...parameters },
			credentials: { haloPSAApi: 'own' },
		});
		expect(error).toBeUndefined();
		const [method, path] = asks.split(' ');
		const sent = own.requests.find(
			(one) => one.method === method && one.path.toLowerCase() === `/api${path}`.toLowerCase(),
		);
		expect(sent).toBeDefined();
		if (query) expect(sent?.query).toMatchObject(query);
		if (!body) return;
		const [written] = sent?.body as Array<Record<string, unknown>>;
		// it sends the numbers that a person typed as text
		expect(asText(written)).toEqual(asText(body));
	} finally {
		await own.close();
	}
});

const asText = (row: object) =>
	Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key, /^id$|_id$/.test(key) ? String(value) : value]),
	);
