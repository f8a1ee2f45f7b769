import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench } from '../support/engine.mts';

let halo: Halo;
let bench: Bench;
afterEach(async () => await halo.close());

async function begin(options: Options = {}) {
	halo = await start(options);
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	bench.nodeTypes.add('test.httpRequest', httpRequest);
}

const stored = () => bench.credentials.stored.get('haloServiceApi') ?? {};
const minted = () => halo.requests.filter(({ path }) => path.endsWith('/token')).length;
const run = async (way: string, url = `${halo.api}/Agent/me`) =>
	await bench.runNode({ type: 'test.httpRequest', parameters: { way, url } });

describe.each(['httpRequestWithAuthentication', 'requestWithAuthentication'])(
	"n8n's HTTP Request node with this credential, by %s",
	(way) => {
		test('requests a token on first use and keeps it', async () => {
			await begin();
			expect((await run(way)).status).toBe('success');
			expect((await run(way)).status).toBe('success');
			expect(minted()).toBe(1);
		});

		test('renews a token that Halo no longer accepts', async () => {
			await begin();
			await run(way);
			halo.revokeTokens();
			expect((await run(way)).status).toBe('success');
			expect(minted()).toBe(2);
		});

		test('never sends the token of one Halo to another', async () => {
			await begin();
			await run(way);
			const old = String(stored().accessToken);
			const second = await start();
			bench.credentials.stored.set('haloServiceApi', { ...stored(), url: second.url });
			expect((await run(way, `${second.api}/Agent/me`)).status).toBe('success');
			expect(
				second.requests.filter(({ headers }) => JSON.stringify(headers).includes(old)),
			).toEqual([]);
			expect(stored()).toMatchObject({ tokenUrl: second.url });
			expect(stored().accessToken).not.toBe(old);
			await second.close();
		});
	},
);

/** What the HTTP Request node does with a predefined credential: no options of ours. */
const httpRequest: INodeType = {
	description: {
		displayName: 'HTTP Request',
		name: 'httpRequest',
		group: ['transform'],
		version: 1,
		description: 'HTTP Request',
		defaults: { name: 'HTTP Request' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'haloServiceApi', required: true }],
		properties: [
			{ displayName: 'Way', name: 'way', type: 'string', default: '' },
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
		],
	},
	async execute(this: IExecuteFunctions) {
		const way = this.getNodeParameter('way', 0) as 'httpRequestWithAuthentication';
		const options = {
			method: 'GET' as const,
			url: this.getNodeParameter('url', 0) as string,
			json: true,
		};
		return [[{ json: await this.helpers[way].call(this, 'haloServiceApi', options) }]];
	},
};
