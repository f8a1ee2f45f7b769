import { networkFailureOf } from '../../nodes/Halo/transport/network';
import { start } from '../../sandbox/halo/index.mts';
import { createBench } from '../support/engine.mts';
import { read, remove, write } from '../support/faults.mts';
import { drive, type Work } from '../support/probe.mts';
import { serve } from '../support/rawServer.mts';

const CREDENTIAL = { clientId: 'client-of-the-test', clientSecret: 'an example of a secret' };

describe('connections', () => {
	async function unreachable(fields: Record<string, unknown>, work: Work = read) {
		const stored = { ...CREDENTIAL, accessToken: 'token-of-the-test', ...fields };
		const bench = await createBench({ haloServiceApi: stored });
		const { error, run } = await drive(bench, work);
		expect(JSON.stringify(run)).not.toMatch(/token-of-the-test|an example of a secret/);
		expect(error?.context?.itemIndex).toBe(0);
		return error;
	}

	test('to an unknown host', async () => {
		expect(await unreachable({ url: 'https://halo.invalid' })).toMatchObject({
			message: 'There is no server named halo.invalid',
			description: expect.stringContaining('spelling'),
		});
	});

	test('to an unknown host for a token', async () => {
		expect(await unreachable({ url: 'https://halo.invalid', accessToken: '' })).toMatchObject({
			message: 'There is no server named halo.invalid',
			description: expect.stringContaining('spelling'),
		});
	});

	test('that are refused are retried, even for a write', async () => {
		const gone = await serve(() => undefined);
		await gone.close();
		const began = Date.now();
		expect((await unreachable({ url: gone.url }, write))?.message).toMatch(
			/does not accept connections/,
		);
		expect(Date.now() - began).toBeGreaterThan(1000);
	});

	test('with an untrusted certificate fail unless Ignore SSL Issues is on', async () => {
		const server = await start({ tls: true });
		const { url, credentials } = server;
		expect(await unreachable({ url })).toMatchObject({
			message: expect.stringContaining('is self-signed'),
			description: expect.stringContaining('Ignore SSL Issues'),
		});
		expect((await unreachable({ url, accessToken: '' }))?.message).toContain('is self-signed');
		const bench = await createBench({ haloServiceApi: { ...credentials, ignoreSslIssues: true } });
		expect((await drive(bench, async (client) => await client.get('/Agent/me'))).status).toBe(
			'success',
		);
		await server.close();
	});

	test('with HTTPS to a server without it', async () => {
		const server = await serve(() => undefined);
		const url = server.url.replace('http:', 'https:');
		expect((await unreachable({ url }))?.message).toMatch(/does not use https on this port/);
		await server.close();
	});

	test('that take too long', async () => {
		const server = await serve(() => ({ after: 500 }));
		const slow: Work = async (client) =>
			await client.send({ method: 'POST', path: '/Tickets', body: [{}], timeout: 100 });
		expect(await unreachable({ url: server.url }, slow)).toMatchObject({
			message: expect.stringContaining('took too long'),
			description: expect.stringContaining('not known whether Halo made the change'),
		});
		await server.close();
	});

	test.each<[string, Work, number, RegExp]>([
		['a write, once', write, 1, /not known whether Halo made the change/],
		['a delete, once', remove, 1, /not known whether Halo made the change/],
		['a read, three times', read, 3, /Try again/],
	])('that break after the request: %s', async (_, work, times, description) => {
		const server = await serve(() => ({ drop: true }));
		const error = await unreachable({ url: server.url }, work);
		expect(error?.message).toMatch(/The connection to .* was lost/);
		expect(error?.description).toMatch(description);
		expect(server.requests).toHaveLength(times);
		await server.close();
	});
});

describe('the messages for connection errors', () => {
	const wrapped = (cause: object) => ({ name: 'NodeApiError', message: 'n8n says', cause });

	test.each([
		['ENOTFOUND', /no server named halo\.example/, true],
		['EAI_AGAIN', /could not be looked up/, true],
		['ECONNREFUSED', /does not accept connections/, true],
		['DEPTH_ZERO_SELF_SIGNED_CERT', /is self-signed/, true],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /an issuer that n8n does not know/, true],
		['CERT_HAS_EXPIRED', /is not valid today/, true],
		['ERR_TLS_CERT_ALTNAME_INVALID', /is for another name/, true],
		['EPROTO', /does not use https/, false],
		['ECONNABORTED', /took too long/, false],
		['ECONNRESET', /was lost/, false],
		['ETIMEDOUT', /was lost/, false],
		['ERR_BAD_RESPONSE', /was lost/, false],
		['ERR_CANCELED', /canceled/, false],
	])('%s', (code, message, neverSent) => {
		const failure = networkFailureOf(wrapped({ code, message: `raw ${code}` }), 'halo.example');
		expect(failure.help.message).toMatch(message);
		expect(failure.neverSent).toBe(neverSent);
		expect(failure.help.description).toMatch(/\.$/);
	});

	test.each<[string, object, boolean]>([
		['while connecting', { code: 'EHOSTUNREACH', syscall: 'connect' }, true],
		['while connecting, in time', { code: 'ETIMEDOUT', syscall: 'connect' }, true],
		['while sending', { code: 'EHOSTUNREACH', syscall: 'write' }, false],
		['while reading', { code: 'ECONNREFUSED', syscall: 'read' }, false],
		['at an unknown time', { code: 'EHOSTUNREACH' }, false],
		['in the midst of a TLS stream', { code: 'EPROTO', syscall: 'write' }, false],
		['known from its text', { code: 'ENETUNREACH', message: 'connect ENETUNREACH ::1:9' }, true],
		[
			'in the TLS handshake',
			{
				code: 'ECONNRESET',
				message: 'Client network socket disconnected before secure TLS connection was established',
			},
			true,
		],
		['at each of several addresses', { errors: [{ code: 'ETIMEDOUT', syscall: 'connect' }] }, true],
	])('count as not sent only before they were established: %s', (_, cause, neverSent) => {
		expect(networkFailureOf(wrapped(cause), 'halo.example').neverSent).toBe(neverSent);
	});

	test.each<[string, object, string, boolean]>([
		['another port', { port: 3128, address: '10.0.0.9' }, 'halo.example', true],
		['another name', { code: 'ENOTFOUND', hostname: 'proxy' }, 'halo.example', true],
		['another address', { port: 443, address: '10.0.0.9' }, '10.0.0.8', true],
		['the same port', { port: 443, address: '10.0.0.9' }, 'halo.example', false],
		['the same name', { hostname: 'halo.example' }, 'halo.example', false],
		['nothing', {}, 'halo.example', false],
	])('an error that names %s', (_, named, host, isProxy) => {
		const cause = { code: 'ECONNREFUSED', syscall: 'connect', ...named };
		const { message } = networkFailureOf(wrapped(cause), host).help;
		expect(message.startsWith('n8n could not connect to the proxy (')).toBe(isProxy);
	});

	test("an address that n8n's administrator has blocked, in n8n's own words", () => {
		const blocked = {
			name: 'SsrfBlockedIpError',
			message: 'The request was blocked',
			description: 'Ask your administrator.',
		};
		expect(networkFailureOf(wrapped(blocked), 'halo.example')).toMatchObject({
			help: { message: 'The request was blocked', description: 'Ask your administrator.' },
			neverSent: true,
		});
	});
});
