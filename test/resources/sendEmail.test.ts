import type { IDataObject } from 'n8n-workflow';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world ??= await openWorld();
	world.halo.reset();
	world.asked();
});
afterAll(async () => await world.halo.close());

const ada = 'ada@example.com';
const ben = 'ben@example.com';
const user = (emailaddress: string, more: IDataObject = {}) =>
	world.halo.seed('Users', [
		{ name: emailaddress || 'Nobody', emailaddress, site_id: 1, client_id: 1, ...more },
	])[0].id;
const ticket = (more: IDataObject) =>
	world.halo.seed('Tickets', [{ summary: 'Printer', tickettype_id: 1, status_id: 1, ...more }])[0]
		.id;
const outcomes = (...rows: IDataObject[]) => {
	for (const row of world.halo.records('Outcome'))
		world.halo.seed('Outcome', [{ ...row, sendemail: 0 }]);
	world.halo.seed('Outcome', rows as never);
};
const send = async (id: unknown, more: IDataObject = {}) =>
	await world.run('ticket', 'sendEmail', {
		ticketId: pick(id),
		emailMessage: 'Hello\nthere',
		...(more as object),
	});
const actions = () =>
	world.halo.requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/Actions'))
		.map(({ body }) => (body as IDataObject[])[0]);
const emails = () => world.halo.records('Outgoingemail');

describe('the recipients', () => {
	test("are the ticket's own list if it includes the user, whatever the separator", async () => {
		const id = ticket({ user_id: user(ada), emailtolist: `Ben <${ben}>, ${ada.toUpperCase()}` });
		const { hints } = await send(id);
		expect(actions()[0].emailto).toBe(`Ben <${ben}>;ADA@EXAMPLE.COM`);
		expect(hints).toEqual([]);
	});

	test('are only the user if the list does not include the user, and a hint names the others', async () => {
		const id = ticket({ user_id: user(ada), reportedby: ben, emailtolist: `${ben};c@example.com` });
		const { hints } = await send(id);
		expect(actions()[0].emailto).toBe(ada);
		expect(JSON.stringify(hints)).toContain(`Left out: ${ben}, c@example.com`);
	});

	test('do not include a former user whose address the ticket still has', async () => {
		const id = ticket({ user_id: user(ben), reportedby: ben, emailtolist: ben });
		world.halo.seed('Tickets', [
			{ ...world.halo.records('Tickets').find((row) => row.id === id), user_id: user(ada) },
		]);
		await send(id);
		expect(actions()[0].emailto).toBe(ada);
	});

	test('are those of the form, joined by semicolons', async () => {
		await send(ticket({}), {
			emailTo: `${ada}, "Ben, Jr" <${ben}> ;c@example.com`,
			options: { emailCc: 'd@example.com,e@example.com' },
		});
		expect(actions()[0]).toMatchObject({
			emailto: `${ada};"Ben, Jr" <${ben}>;c@example.com`,
			emailcc: 'd@example.com;e@example.com',
		});
	});

	test("are the list if the ticket's user is the General User", async () => {
		const id = ticket({ user_id: user('', { isserviceaccount: true }), emailtolist: ben });
		await send(id);
		expect(actions()[0].emailto).toBe(ben);
	});

	test("must be entered if the user has no address, since the list may be another user's", async () => {
		const { error } = await send(ticket({ user_id: user(''), emailtolist: ben, reportedby: ben }));
		expect(error?.message).toContain('no email address');
		expect(error?.description).toContain(ben);
		expect(actions()).toEqual([]);
	});
});

describe('the outcome', () => {
	const id = () => ticket({ user_id: user(ada) });

	test('is the usual one, and the email is sent', async () => {
		await send(id());
		expect(actions()[0]).toMatchObject({ outcome_id: 16 });
		expect(emails()).toMatchObject([
			{ to: ada, subject: 'Printer', html: '<p>Hello<br>there</p>' },
		]);
	});

	test('is the only one that sends emails, whatever its name', async () => {
		outcomes({ id: 31, outcome: 'Write', sendemail: 1, hidesendemail: false });
		await send(id());
		expect(actions()[0]).toMatchObject({ outcome_id: 31 });
		expect(emails()).toHaveLength(1);
	});

	test('is not the usual one if that never sends an email', async () => {
		outcomes(
			{ id: 16, outcome: 'Email User', sendemail: 1, hidesendemail: true },
			{ id: 31, outcome: 'Write', sendemail: 1 },
		);
		await send(id());
		expect(actions()[0]).toMatchObject({ outcome_id: 31 });
	});

	test('must be chosen if several send emails, and nothing is sent', async () => {
		outcomes(
			{ id: 16, outcome: 'Email User', sendemail: 0 },
			{ id: 31, outcome: 'Write', sendemail: 1 },
			{ id: 32, outcome: 'Answer', sendemail: true },
		);
		const { error } = await send(id());
		expect(error?.message).toContain('Several outcomes');
		expect(error?.description).toMatch(/Write \(31\), Answer \(32\)\. Nothing was sent/);
		expect(actions()).toEqual([]);
	});

	test('must be chosen if none sends emails', async () => {
		outcomes();
		const { error } = await send(id());
		expect(error?.message).toContain('No outcome');
		expect(error?.description).toContain('Public Note (8)');
		expect(actions()).toEqual([]);
	});

	test('is the chosen one, with a hint if that never sends an email', async () => {
		const { hints } = await send(id(), { outcome: 7 });
		expect(actions()[0]).toMatchObject({ outcome_id: 7 });
		expect(JSON.stringify(hints)).toContain("sends no email with the outcome 'Private Note'");
		expect(emails()).toEqual([]);
	});
});

test('a visible note sends no email', async () => {
	await world.json('ticket', 'addNote', {
		ticketId: pick(ticket({ user_id: user(ada), emailtolist: ada })),
		note: 'Hello',
		hiddenFromUser: false,
	});
	expect(emails()).toEqual([]);
});
