import { start, type Fault, type Halo } from '../../sandbox/halo/index.mts';
import { meetFault, read, remove, write } from '../support/faults.mts';
import type { Work } from '../support/probe.mts';

let halo: Halo;
beforeAll(async () => (halo = await start()));
afterEach(() => halo.reset());
afterAll(async () => await halo.close());

const meet = async (fault: Fault, work: Work) => await meetFault(halo, fault, work);

const exception = (Message: string) => ({
	ClassName: 'System.Exception',
	Message,
	Data: null,
	StackTraceString: '   at Halo.Secret.Place()',
	HResult: -2146233088,
});

describe("Halo's message about a value", () => {
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

describe('a status is explained', () => {
	test.each<[number, string, Work, RegExp, RegExp]>([
		// the run's first call worked, so that this is no matter of the token
		[401, 'a read', read, /does not allow this/, /read:tickets.*Permissions tab.*roles/],
		[
			403,
			'a read',
			read,
			/does not allow this/,
			/read:tickets.*Permissions tab.*Login Type is Agent.*roles/,
		],
		[403, 'a write', write, /does not allow this/, /edit:tickets/],
		[
			404,
			'a record',
			read,
			/no record 5 under \/Tickets/,
			/deleted, or the agent.*cannot see it.*404 when the credential lacks/,
		],
		[
			404,
			'a path',
			async (client) => await client.get('/Ticketz'),
			/does not know the path \/Ticketz/,
			/spelling.*lacks a permission/,
		],
		[405, 'a method', write, /does not offer POST for \/Tickets/, /reads with GET/],
		[409, 'a write', write, /could not do this now/, /Read it again/],
		[413, 'a write', write, /larger than Halo accepts/, /fewer records/],
		[418, 'a read', read, /Halo responded with status 418/, /apidoc/],
		[500, 'a read', read, /could not process/, /Request less/],
		[500, 'a write', write, /could not process/, /not known whether Halo made the change/],
		[
			502,
			'a write',
			write,
			/not available at the moment \(502\)/,
			/not known whether Halo made the change/,
		],
		[
			503,
			'a delete',
			remove,
			/not available at the moment \(503\)/,
			/not known whether Halo made the change/,
		],
		[504, 'a write', write, /took too long/, /not known whether Halo made the change/],
	])('%i for %s', async (status, _, work, message, description) => {
		const help = await meet({ status }, work);
		expect(help.message).toMatch(message);
		expect(help.description).toMatch(description);
		expect(help.httpCode).toBe(String(status));
	});

	test('a token that is still refused with 400 after renewal', async () => {
		const help = await meet({ status: 400, body: { error: 'Token not found' } }, read);
		expect(help.message).toMatch(/did not accept the access token/);
	});

	test('a read is retried while Halo is not available, and then fails with an explanation', async () => {
		const help = await meet({ status: 503, html: true }, read);
		expect(help.message).toMatch(/not available at the moment \(503\)/);
		expect(halo.requests.filter(({ path }) => path === '/api/Tickets/5')).toHaveLength(3);
	});
});
