import { start, type Fault, type Halo } from '../sandbox/halo/index.mts';
import { createBench } from './support/engine.mts';
import { drive, type Work } from './support/probe.mts';
import { serve } from './support/rawServer.mts';

let halo: Halo;
beforeAll(async () => (halo = await start()));
afterEach(() => halo.reset());
afterAll(async () => await halo.close());

/** Runs two items, of which the second meets the fault; gives the words that the user sees. */
async function meet(fault: Fault, work: Work) {
	halo.failNext({ times: 99, match: { path: 'ticket' }, ...fault });
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	const run = await drive(
		bench,
		async (client, item) => (item === 0 ? await client.get('/Agent/me') : await work(client, item)),
		{ items: [{ json: {} }, { json: {} }] },
	);
	const { accessToken, clientSecret } = bench.credentials.stored.get('haloServiceApi') ?? {};
	const data = JSON.stringify(run.run);
	for (const secret of [accessToken, clientSecret]) {
		expect(String(secret).length).toBeGreaterThan(9);
		expect(data).not.toContain(secret);
	}
	const { message, description, httpCode, context } = run.error ?? {};
	expect(context?.itemIndex).toBe(1);
	expect(`${message} ${description}`).not.toMatch(/error|problem|failure|mistake|undefined|null/i);
	return { message, description, httpCode };
}

const exception = (Message: string) => ({
	ClassName: 'System.Exception',
	Message,
	Data: null,
	StackTraceString: '   at Halo.Secret.Place()',
	HResult: -2146233088,
});

const read: Work = async (client) => await client.get('/Tickets/5', undefined, 'tickets');
const write: Work = async (client) =>
	await client.save('/Tickets', [{ summary: 'x' }], { permission: 'tickets' });
const remove: Work = async (client) => await client.remove('/Tickets/5', { permission: 'tickets' });

describe('what Halo says about values', () => {
	test.each([
		['a text', 'Invalid Data Type', 'Halo did not accept this: Invalid Data Type'],
		[
			'a .NET exception',
			exception('Please enter a valid URL'),
			'Halo did not accept this: Please enter a valid URL',
		],
		[
			'a .NET exception with its stack in the sentence',
			exception('Invalid Name\r\n   at Halo.Db.Save(Object o)\r\n   at Halo.Run()'),
			'Halo did not accept this: Invalid Name',
		],
		[
			'{resultCode, errorMessage}',
			{ resultCode: 3, errorMessage: 'Name must be unique' },
			'Halo did not accept this: Name must be unique',
		],
		[
			'{Message}',
			{ Message: 'A Site must be selected' },
			'Halo did not accept this: A Site must be selected',
		],
		[
			'{error}',
			{ error: 'Unable to start automation.' },
			'Halo did not accept this: Unable to start automation',
		],
		[
			'{error_description}',
			{ error: 'x', error_description: 'Not now' },
			'Halo did not accept this: Not now',
		],
		['nothing', undefined, 'Halo did not accept the values'],
	])('as %s', async (_, body, message) => {
		const json = typeof body === 'string' ? JSON.stringify(body) : body;
		expect(await meet({ status: 400, body: json }, write)).toMatchObject({
			message,
			httpCode: '400',
		});
	});

	test('names the field', async () => {
		const body = {
			'[0].outcome_id': [
				"Could not convert string to integer: abc. Path '[0].outcome_id', line 1, position 139.",
			],
		};
		expect(await meet({ status: 400, body }, write)).toEqual({
			message: 'Halo did not accept this: Could not convert string to integer: abc',
			description: "Check 'outcome_id'.",
			httpCode: '400',
		});
	});

	test('names every field', async () => {
		const body = { id: ["The value 'probe' is not valid."], 'x[2].y': ['Too long'] };
		expect(await meet({ status: 400, body }, write)).toMatchObject({
			message: "Halo did not accept this: The value 'probe' is not valid; Too long",
			description: "Check 'id', 'x[2].y'.",
		});
	});
});

describe('what statuses mean', () => {
	test.each<[number, string, Work, RegExp, RegExp]>([
		[401, 'a read', read, /did not accept the access token, not even a new one/, /active/],
		[
			403,
			'a read',
			read,
			/does not allow this/,
			/read:tickets.*Permissions tab.*Login Type is Agent.*roles/,
		],
		[403, 'a write', write, /does not allow this/, /edit:tickets/],
		[404, 'a record', read, /no record 5 under \/Tickets/, /deleted, or the agent.*may not see it/],
		[
			404,
			'a path',
			async (client) => await client.get('/Ticketz'),
			/does not know the path \/Ticketz/,
			/spelling/,
		],
		[405, 'a method', write, /does not offer POST for \/Tickets/, /reads with GET/],
		[409, 'a write', write, /could not do this now/, /Read it again/],
		[413, 'a write', write, /more than Halo takes/, /fewer records/],
		[418, 'a read', read, /Halo answered 418/, /apidoc/],
		[500, 'a read', read, /broke off/, /Ask for less/],
		[500, 'a write', write, /broke off/, /not known whether Halo did it/],
		[502, 'a write', write, /not available at the moment \(502\)/, /not known whether Halo did it/],
		[
			503,
			'a delete',
			remove,
			/not available at the moment \(503\)/,
			/not known whether Halo did it/,
		],
		[504, 'a write', write, /took too long/, /not known whether Halo did it/],
	])('%i for %s', async (status, _, work, message, description) => {
		const help = await meet({ status }, work);
		expect(help.message).toMatch(message);
		expect(help.description).toMatch(description);
		expect(help.httpCode).toBe(String(status));
	});

	test('a token that stays unknown with 400', async () => {
		const help = await meet({ status: 400, body: { error: 'Token not found' } }, read);
		expect(help.message).toMatch(/did not accept the access token/);
	});

	test('a read is repeated while Halo is away, and then explained', async () => {
		const help = await meet({ status: 503, html: true }, read);
		expect(help.message).toMatch(/not available at the moment \(503\)/);
		expect(halo.requests.filter(({ path }) => path === '/api/Tickets/5')).toHaveLength(3);
	});
});

describe('what is not Halo', () => {
	test.each([200, 400, 403, 407])('a web page with status %i', async (status) => {
		const help = await meet({ status, html: true }, read);
		expect(help.message).toBe(`A web page came back instead of data (${status})`);
		expect(help.description).toMatch(/proxy/);
	});

	test('cut-off JSON', async () => {
		expect(
			(await meet({ truncate: true }, async (client) => await client.get('/TicketType'))).message,
		).toMatch(/ended too early/);
		const written = await meet(
			{ truncate: true, match: { method: 'POST', path: 'tickets' } },
			write,
		);
		expect(written.description).toMatch(/Halo did what you asked/);
	});

	test.each<[string, Work, RegExp, RegExp]>([
		['/elsewhere', read, /forwards this request to http:\/\/127/, /sent nowhere else/],
		[
			'https://evil.example/api/x',
			read,
			/forwards this request to https:\/\/evil\.example\/api\/x/,
			/sent nowhere else/,
		],
		['/api/Ticket', write, /forwards this request to .*\/api\/Ticket$/, /Use that path instead/],
	])('forwarding to %s', async (location, work, message, description) => {
		const help = await meet({ redirect: location }, work);
		expect(help.message).toMatch(message);
		expect(help.description).toMatch(description);
	});

	test('a record that never stops forwarding', async () => {
		const help = await meet({ redirect: '/api/Tickets/5' }, read);
		expect(help.message).toMatch(/keeps forwarding/);
	});

	test('an empty answer where a record was asked for', async () => {
		expect((await meet({ status: 200 }, read)).message).toMatch(/gave nothing for \/Tickets\/5/);
	});
});

describe('connections', () => {
	async function unreachable(fields: Record<string, unknown>, work: Work = read) {
		const stored = { ...halo.credentials, accessToken: 'token-of-the-test', ...fields };
		const bench = await createBench({ haloServiceApi: stored });
		const { error, run } = await drive(bench, work);
		expect(JSON.stringify(run)).not.toMatch(/token-of-the-test|sandbox-secret/);
		expect(error?.context?.itemIndex).toBe(0);
		return error;
	}

	test('to a name that does not exist', async () => {
		expect(await unreachable({ url: 'https://halo.invalid' })).toMatchObject({
			message: 'There is no server named halo.invalid',
			description: expect.stringContaining('spelling'),
		});
	});

	test('to a name that does not exist, on the way to a token', async () => {
		expect(await unreachable({ url: 'https://halo.invalid', accessToken: '' })).toMatchObject({
			message: 'There is no server named halo.invalid',
			description: expect.stringContaining('spelling'),
		});
	});

	test('that are refused are tried again, even for a write', async () => {
		const gone = await serve(() => undefined);
		await gone.close();
		const began = Date.now();
		expect((await unreachable({ url: gone.url }, write))?.message).toMatch(
			/does not accept connections/,
		);
		expect(Date.now() - began).toBeGreaterThan(1000);
	});

	test('with a certificate that nobody trusts, unless that is switched off', async () => {
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

	test('with https where there is none', async () => {
		const server = await serve(() => undefined);
		const url = server.url.replace('http:', 'https:');
		expect((await unreachable({ url }))?.message).toMatch(/does not speak https there/);
		await server.close();
	});

	test('that take too long', async () => {
		const server = await serve(() => ({ after: 500 }));
		const slow: Work = async (client) =>
			await client.send({ method: 'POST', path: '/Tickets', body: [{}], timeout: 100 });
		expect(await unreachable({ url: server.url }, slow)).toMatchObject({
			message: expect.stringContaining('took too long'),
			description: expect.stringContaining('not known whether Halo did it'),
		});
		await server.close();
	});

	test.each<[string, Work, number, RegExp]>([
		['a write, once', write, 1, /not known whether Halo did it/],
		['a delete, once', remove, 1, /not known whether Halo did it/],
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
