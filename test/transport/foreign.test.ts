import { start, type Fault, type Halo } from '../../sandbox/halo/index.mts';
import { meetFault, read, write } from '../support/faults.mts';
import type { Work } from '../support/probe.mts';

let halo: Halo;
beforeAll(async () => (halo = await start()));
afterEach(() => halo.reset());
afterAll(async () => await halo.close());

const meet = async (fault: Fault, work: Work) => await meetFault(halo, fault, work);

describe("a response that is not Halo's", () => {
	test.each([200, 400, 403, 407])('a web page with status %i', async (status) => {
		const help = await meet({ status, html: true }, read);
		expect(help.message).toBe(`The response is a web page instead of data (${status})`);
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
		expect(written.description).toMatch(/Halo made the change/);
	});

	test.each<[string, Work, RegExp, RegExp]>([
		['/elsewhere', read, /redirects this request to http:\/\/127/, /sent nowhere else/],
		[
			'https://evil.example/api/x',
			read,
			/redirects this request to https:\/\/evil\.example\/api\/x/,
			/sent nowhere else/,
		],
		['/api/Ticket', write, /redirects this request to .*\/api\/Ticket$/, /Use that path instead/],
	])('a redirect to %s', async (location, work, message, description) => {
		const help = await meet({ redirect: location }, work);
		expect(help.message).toMatch(message);
		expect(help.description).toMatch(description);
	});

	test('a record that keeps redirecting', async () => {
		const help = await meet({ redirect: '/api/Tickets/5' }, read);
		expect(help.message).toMatch(/keeps redirecting/);
	});

	test('an empty response instead of a record', async () => {
		expect((await meet({ status: 200 }, read)).message).toMatch(
			/returned nothing for \/Tickets\/5/,
		);
	});
});
