import type { INodeParameters } from 'n8n-workflow';
import { ownAddress } from '../../../nodes/Halo/customMethod/sources/ownAddress';
import { openWorld, type World } from '../../support/halo.mts';

const HALO = 'https://acme.halopsa.com/api';
const SUB_PATH = 'https://it.example/halo/api';

describe('the base address and the path are combined into one path of this Halo', () => {
	test.each<[base: string, path: string, whole: string]>([
		['', 'client', '/api/client'],
		['', '/client', '/api/client'],
		['', '/api/client?count=1', '/api/client?count=1'],
		['/api', '/client', '/api/client'],
		['api/', 'client', '/api/client'],
		['<<halo_url>>', '/api/client', '/api/client'],
		['<< halo_url! >>/api', 'client', '/api/client'],
		['https://acme.halopsa.com', '/api/client', '/api/client'],
		['https://acme.halopsa.com/', 'api/client', '/api/client'],
		['https://acme.halopsa.com/api', '/client', '/api/client'],
		['https://acme.halopsa.com/api/', '/client/{id}', '/api/client/{id}'],
		['https://acme.halopsa.com/api', '/api/client', '/api/client'],
		['https://acme.halopsa.com/api/api/', '/api/client', '/api/client'],
		['https://ACME.halopsa.com:443/API', '/Client', '/api/Client'],
		['acme.halopsa.com/api', 'client', '/api/client'],
		['https://acme.halopsa.com/api/client', '', '/api/client'],
		['https://acme.halopsa.com/api/client', '?count=1', '/api/client?count=1'],
		['', 'https://acme.halopsa.com/api/client?x=<<y>>', '/api/client?x=<<y>>'],
		['https://other.example', '<<halo_url>>/api/client', '/api/client'],
		['', '/apiculture', '/api/apiculture'],
	])('%s with %s', (base, path, whole) => {
		expect(ownAddress(HALO, base, path, 'M')).toBe(whole);
	});

	test('and also in a sub-path of a server', () => {
		expect(ownAddress(SUB_PATH, 'https://it.example/halo/api', '/client', 'M')).toBe('/api/client');
		expect(ownAddress(SUB_PATH, 'https://it.example/Halo', '/api/client', 'M')).toBe('/api/client');
		for (const base of ['https://it.example/api', 'https://it.example/halo2/api']) {
			expect(() => ownAddress(SUB_PATH, base, '/client', 'M')).toThrow('an address other than');
		}
	});

	test.each(['', '/', '?a=1', '/api', '/api/'])("'%s' does not count as a path", (path) => {
		expect(() => ownAddress(HALO, '', path, 'M')).toThrow("The method 'M' has no path");
	});
});

/** Bases that lead elsewhere, or that programs read in different ways; `{host}` is that of the Halo. */
const HOSTILE = [
	'https://evil.example',
	'//evil.example/api',
	'\\\\evil.example/api',
	'/\\evil.example',
	'http://{host}@evil.example/api',
	'http://evil.example@{host}/api',
	'http://user:pass-word@{host}/api',
	'http://{host}.evil.example/api',
	'http://{host}%2f@evil.example/api',
	'http://{host}/api%2f..%2f..',
	'http://{host}/api?x=@evil.example',
	'http://{host}#@evil.example/api',
	'http://{host}\\@evil.example/api',
	'http:/{host}/api',
	'http:{host}/api',
	'https://{host}/api',
	'ftp://{host}/api',
	'javascript:alert(1)',
	'http://127.0.0.1:1/api',
	'http://[::1]/api',
	'http://{host}/auth',
	'http://{host}/apix',
	'http://{host}/api/../auth',
	'http://{host}/api/%2e%2e/auth',
	'<<halo_url>>.evil.example/api',
	'<<halo_url>>@evil.example/api',
	'<<halo_url>>//evil.example',
	'http://<<host>>/api',
	'evil.example/api',
	'http://\u0435vil.example/api',
	'http://{host}/api\r\nHost: evil.example',
];

describe('an export that leads elsewhere sends nothing', () => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld();
	});
	afterAll(async () => await world.halo.close());

	const places: Record<string, (address: string) => object> = {
		'base address': (address) => ({
			resourcebaseurl: address,
			methods: [{ name: 'M', path: '/token', method: 0 }],
		}),
		'address of its own': (address) => ({
			resourcebaseurl: world.halo.url,
			methods: [{ name: 'M', path: '/token', method: 0, resource: address }],
		}),
		path: (address) => ({
			resourcebaseurl: world.halo.url,
			methods: [{ name: 'M', path: `${address}/token`, method: 0 }],
		}),
	};

	test.each(Object.keys(places).flatMap((place) => HOSTILE.map((base) => [place, base])))(
		'as %s: %j',
		async (place, base) => {
			const address = base.replace('{host}', new URL(world.halo.url).host);
			const before = world.halo.requests.length;
			const { error } = await world.run(
				'customMethod',
				'call',
				{
					source: 'export',
					exportJson: JSON.stringify(places[place](address)),
				} as INodeParameters,
				[{ host: 'evil.example' }],
			);
			const isRelative = place === 'path' && !/^([a-z]+:|[/\\]{2}|<<halo)/i.test(base);
			const sent = world.halo.requests.slice(before);
			if (isRelative) {
				// a path without a host stays on this Halo, where there is no such thing
				expect(sent.every(({ path }) => path.startsWith('/api/') || /token/.test(path))).toBe(true);
			} else expect(sent).toEqual([]);
			expect(error?.message).toBeDefined();
			expect(`${error?.message} ${error?.description}`).not.toContain('pass-word');
		},
	);

	test('and reports the other address and what to do', async () => {
		const { error } = await world.run('customMethod', 'call', {
			source: 'export',
			exportJson: JSON.stringify(places['base address']('https://graph.example/v1?key=k')),
		} as INodeParameters);
		expect(error?.message).toBe(
			"The method 'M' calls an address other than the Halo of this credential: https://graph.example/v1",
		);
		expect(error?.description).toContain("n8n's HTTP Request node");
	});
});
