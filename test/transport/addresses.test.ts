import fc from 'fast-check';
import { Workflow, type INode, type INodeTypes } from 'n8n-workflow';
import {
	isAddress,
	resourceServer,
	resourceServerExpression,
	tokenAddresses,
} from '../../nodes/Halo/transport/addresses';

describe('the address of the resource server', () => {
	test.each([
		['acme.halopsa.com', 'https://acme.halopsa.com/api'],
		['  https://ACME.halopsa.com/  ', 'https://ACME.halopsa.com/api'],
		['HTTPS://acme.halopsa.com', 'https://acme.halopsa.com/api'],
		['http://acme.haloitsm.com', 'https://acme.haloitsm.com/api'],
		['https://acme.halopsa.com/api', 'https://acme.halopsa.com/api'],
		['https://acme.halopsa.com/API/', 'https://acme.halopsa.com/api'],
		['https://acme.halopsa.com/api/instanceinfo', 'https://acme.halopsa.com/api'],
		['https://acme.halopsa.com/auth', 'https://acme.halopsa.com/api'],
		['https://acme.halopsa.com/auth/token?tenant=acme', 'https://acme.halopsa.com/api'],
		['https://acme.halopsa.com/apidoc/resources/tickets', 'https://acme.halopsa.com/api'],
		[
			'https://acme.halopsa.com/config/integrations/api/applications',
			'https://acme.halopsa.com/api',
		],
		['https://acme.halopsa.com/ticket?id=2001#notes', 'https://acme.halopsa.com/api'],
		['https://acme.trial.usehalo.com/agent', 'https://acme.trial.usehalo.com/api'],
		['support.haloservicedesk.com/portal', 'https://support.haloservicedesk.com/api'],
		['https://auth.haloservicedesk.com/token?tenant=x', 'https://auth.haloservicedesk.com/api'],
		['https://desk.example.com/halo', 'https://desk.example.com/halo/api'],
		['https://desk.example.com/halo/api/', 'https://desk.example.com/halo/api'],
		['https://desk.example.com:8443/halo//auth//', 'https://desk.example.com:8443/halo/api'],
		['http://desk.example.com', 'http://desk.example.com/api'],
		['desk.example.com/apiary', 'https://desk.example.com/apiary/api'],
		['localhost:4000', 'http://localhost:4000/api'],
		['127.0.0.1:4000/api', 'http://127.0.0.1:4000/api'],
		['[::1]:4000', 'http://[::1]:4000/api'],
		['localhost.example.com', 'https://localhost.example.com/api'],
		['https:\\\\desk.example.com\\halo', 'https://desk.example.com/halo/api'],
		['"https://desk.example.com"\n', 'https://desk.example.com/api'],
		['halopsa.com.example.com/x', 'https://halopsa.com.example.com/x/api'],
	])('of %j is %s', (pasted, server) => {
		expect(resourceServer(pasted)).toBe(server);
		expect(inExpression(pasted)).toBe(server);
	});

	const part = fc.stringMatching(/^[A-Za-z0-9._~-]{1,8}$/);
	const end = fc.constantFrom(
		'',
		'/',
		'/api',
		'/API/',
		'/auth',
		'/auth/token',
		'/api/Client',
		'/apidoc/',
		'/token',
	);
	const pasted = fc
		.tuple(
			fc.constantFrom('', 'https://', 'http://', 'HTTPS://'),
			fc.domain(),
			fc.array(part, { maxLength: 2 }),
			end,
		)
		.map(([scheme, host, path, tail]) => [`${scheme}${host}`, ...path].join('/') + tail);

	test('of a resource server is not changed', () => {
		fc.assert(
			fc.property(pasted, (text) => {
				const server = resourceServer(text);
				expect(resourceServer(server)).toBe(server);
				expect(isAddress(server)).toBe(true);
			}),
		);
	});

	test('is the same in the expression of the connection test', () => {
		fc.assert(
			fc.property(fc.oneof(pasted, fc.string()), (text) => {
				expect(inExpression(text)).toBe(resourceServer(text));
			}),
		);
	});

	test.each(['', 'ftp://x', 'https://me:secret@acme.halopsa.com', 'https://', 'https://a:b:c'])(
		'of %j is not an address to go to',
		(text) => expect(isAddress(resourceServer(text))).toBe(false),
	);
});

describe('trap 8: the address for tokens', () => {
	const server = 'https://acme.halopsa.com/api';
	test.each([
		['https://acme.halopsa.com/auth', ['https://acme.halopsa.com/auth/token']],
		['https://acme.halopsa.com/auth/', ['https://acme.halopsa.com/auth/token']],
		['acme.halopsa.com/auth/token?tenant=acme', ['https://acme.halopsa.com/auth/token']],
		[
			'https://acme.halopsa.com',
			['https://acme.halopsa.com/auth/token', 'https://acme.halopsa.com/token'],
		],
		[
			'https://auth.haloservicedesk.com/',
			['https://auth.haloservicedesk.com/token', 'https://auth.haloservicedesk.com/auth/token'],
		],
		['https://login.example.com/halo/auth', ['https://login.example.com/halo/auth/token']],
		['https://', []],
	])('with the authorisation server %j', (authorisationServer, addresses) => {
		expect(tokenAddresses(authorisationServer, server)).toEqual(addresses);
	});
});

const node: INode = {
	id: '1',
	name: 'n',
	type: 't',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const type = { description: { properties: [] } };
const nodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
} as object as INodeTypes;
const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });

function inExpression(url: string): unknown {
	const values = { $credentials: { url } };
	return workflow.expression.getSimpleParameterValue(
		node,
		resourceServerExpression,
		'internal',
		values,
	);
}
