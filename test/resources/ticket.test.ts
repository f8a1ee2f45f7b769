import type { IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world ??= await openWorld();
	world.halo.reset();
	world.asked();
});
afterAll(async () => await world.halo.close());

const ticket = (id: unknown) => world.halo.records('Tickets').find((row) => row.id === id);
const actionsOf = (id: unknown) =>
	world.halo.records('Actions').filter(({ ticket_id }) => ticket_id === id);
const sentTo = (path: string) =>
	world.halo.requests
		.filter((request) => request.method === 'POST' && request.path.endsWith(path))
		.map(({ body }) => (body as IDataObject[])[0]);
const open = (more: IDataObject = {}) =>
	world.halo.seed('Tickets', [
		{ summary: 'Printer', tickettype_id: 1, status_id: 1, client_id: 1, sla_id: 1, ...more },
	])[0].id;

describe('Add Note', () => {
	test('wish 7: a note without an outcome gets the usual one, hidden from the user', async () => {
		const id = open();
		const [action] = await world.json('ticket', 'addNote', { ticketId: pick(id), note: 'Called' });
		expect(action).toMatchObject({ ticket_id: id, note: 'Called', hiddenfromuser: true });
		expect(sentTo('/Actions')).toEqual([
			{
				ticket_id: id,
				outcome_id: 7,
				note: 'Called',
				note_html: '<p>Called</p>',
				hiddenfromuser: true,
			},
		]);
	});

	test('a public note gets the public outcome, and HTML stays HTML', async () => {
		const id = open();
		await world.json('ticket', 'addNote', {
			ticketId: pick(id),
			note: '<p>Done</p>',
			textFormat: 'html',
			hiddenFromUser: false,
		});
		expect(sentTo('/Actions')).toEqual([
			{ ticket_id: id, outcome_id: 8, note_html: '<p>Done</p>', hiddenfromuser: false },
		]);
	});

	test('trap 4: an outcome with the number 0 is valid, and a name works, too', async () => {
		const id = open();
		await world.json('ticket', 'addNote', { ticketId: pick(id), note: 'A', outcome: 0 });
		await world.json('ticket', 'addNote', {
			ticketId: pick(id),
			note: 'B',
			outcome: '={{ "Assign" }}',
		});
		expect(sentTo('/Actions').map(({ outcome_id }) => outcome_id)).toEqual([0, 3]);
	});

	test("wish 7: the dropdown shows the outcomes of the ticket's type", async () => {
		const id = open({ tickettype_id: 3 });
		const options = (await world.bench.callMethod('loadOptions', 'getOutcomes', {
			parameters: { resource: 'ticket', operation: 'addNote', ticketId: pick(id) },
		})) as Array<{ value: number }>;
		expect(options.map(({ value }) => value).sort()).toEqual([0, 5, 7, 8]);
	});

	test('wish 7: if the type lacks the usual outcome, the message lists the existing ones', async () => {
		const id = open({ tickettype_id: 3 });
		for (const outcome of world.halo.records('Outcome')) {
			if (outcome.id === 8) world.halo.seed('Outcome', [{ ...outcome, outcome: 'Reply' }]);
			if (outcome.id === 0) world.halo.seed('Outcome', [{ ...outcome, outcome: 'Chat' }]);
		}
		const { error } = await world.run('ticket', 'addNote', {
			ticketId: pick(id),
			note: 'A',
			hiddenFromUser: false,
		});
		expect(error?.message).toContain('none of the usual outcomes');
		expect(error?.description).toContain('Reply (8)');
		expect(sentTo('/Actions')).toEqual([]);
	});

	test('a new status and agent are sent with the note, by name', async () => {
		const id = open();
		await world.json('ticket', 'addNote', {
			ticketId: pick(id),
			note: 'Yours',
			options: {
				newStatus: '={{ "In Progress" }}',
				newAgent: '={{ "Maya Lindqvist" }}',
				timeTaken: 0.5,
			},
		});
		expect(ticket(id)).toMatchObject({ status_id: 2, agent_id: 3, timetaken: 0.5 });
	});

	test('an empty note is refused before anything is sent', async () => {
		const { error } = await world.run('ticket', 'addNote', {
			ticketId: pick(1),
			note: '={{ "" }}',
		});
		expect(error?.message).toBe("'Note' is empty");
		expect(world.asked()).toEqual([]);
	});
});

describe('Send Email', () => {
	test("is sent to the ticket's user with its summary by default", async () => {
		const user = world.halo.records('Users').find(({ emailaddress }) => emailaddress);
		const id = open({ user_id: user?.id ?? null, reportedby: null });
		await world.json('ticket', 'sendEmail', {
			ticketId: pick(id),
			emailMessage: 'Hello\nthere <b',
		});
		expect(sentTo('/Actions')[0]).toMatchObject({
			emailto: user?.emailaddress,
			emailsubject: 'Printer',
			emailbody_html: '<p>Hello<br>there &lt;b</p>',
			outcome_id: 16,
			sendemail: true,
			hiddenfromuser: false,
		});
	});

	test('nothing is sent without a recipient', async () => {
		const id = open({ user_id: null, reportedby: null });
		const { error } = await world.run('ticket', 'sendEmail', {
			ticketId: pick(id),
			emailMessage: 'Hello',
		});
		expect(error?.message).toContain('no email address');
		expect(sentTo('/Actions')).toEqual([]);
	});
});

describe('Log Time', () => {
	test('is set by hours, or by start and end in a time zone', async () => {
		const id = open();
		await world.json('ticket', 'logTime', { ticketId: pick(id), hours: 0.25, note: 'Call' });
		await world.json('ticket', 'logTime', {
			ticketId: pick(id),
			start: '2026-07-01T09:00:00',
			end: '2026-07-01T10:30:00',
			options: { timeZone: 'Europe/London', nonBillableHours: 0.5 },
		});
		expect(sentTo('/Actions')).toMatchObject([
			{ timetaken: 0.25, note: 'Call' },
			{
				timetaken: 1.5,
				nonbilltime: 0.5,
				actionarrivaldate: '2026-07-01T08:00:00.000Z',
				actioncompletiondate: '2026-07-01T09:30:00.000Z',
			},
		]);
		expect(ticket(id)?.timetaken).toBe(1.75);
	});

	test('no time, or an end before the start, is refused', async () => {
		const none = await world.run('ticket', 'logTime', { ticketId: pick(1) });
		expect(none.error?.message).toBe('There is no time to log');
		const before = await world.run('ticket', 'logTime', {
			ticketId: pick(1),
			start: '2026-07-01T09:00:00',
			end: '2026-07-01T08:00:00',
		});
		expect(before.error?.message).toBe("'End' is before 'Start'");
		expect(world.asked()).toEqual([]);
	});
});

describe('Close', () => {
	test('closes with one request, and leaves a closed ticket alone', async () => {
		const id = open();
		const first = await world.json('ticket', 'close', { ticketId: pick(id) });
		const { summary, client_name } = (await world.json('ticket', 'get', { ticketId: pick(id) }))[0];
		const about = { id, summary, client_name };
		expect(first).toEqual([{ ...about, changed: true, status_id: 9, status_name: 'Closed' }]);
		expect(ticket(id)?.status_id).toBe(9);
		const again = await world.json('ticket', 'close', { ticketId: pick(id), closedStatus: 8 });
		expect(again).toEqual([{ ...about, changed: false, status_id: 9, status_name: 'Closed' }]);
		expect(sentTo('/Tickets')).toHaveLength(1);
	});

	test('sends the status together with a note', async () => {
		const id = open();
		await world.json('ticket', 'close', {
			ticketId: pick(id),
			closedStatus: '={{ "Resolved" }}',
			note: 'It was the toner',
		});
		expect(sentTo('/Actions')).toEqual([
			{
				ticket_id: id,
				outcome_id: 5,
				note: 'It was the toner',
				note_html: '<p>It was the toner</p>',
				hiddenfromuser: true,
				new_status: 8,
			},
		]);
		expect(sentTo('/Tickets')).toEqual([]);
		expect(ticket(id)?.status_id).toBe(8);
	});

	test('offers only closing statuses', async () => {
		const options = (await world.bench.callMethod('loadOptions', 'getClosedStatuses', {
			parameters: { resource: 'ticket', operation: 'close' },
		})) as Array<{ name: string }>;
		const names = options.map(({ name }) => name);
		expect(names).toEqual(['Resolved', 'Closed', 'Completed', 'Cancelled']);
	});
});

describe('Assign, Restore, Vote, Count', () => {
	test('Assign accepts names, and requires an agent or a team', async () => {
		const id = open();
		const [row] = await world.json('ticket', 'assign', {
			ticketId: pick(id),
			agent: '={{ "tom okafor" }}',
			team: '={{ "Projects" }}',
		});
		expect(row).toMatchObject({ id, agent_id: 4, team: 'Projects' });
		const { error } = await world.run('ticket', 'assign', { ticketId: pick(id) });
		expect(error?.message).toContain('no agent or team');
	});

	test('Restore brings a deleted ticket back', async () => {
		const id = open();
		await world.json('ticket', 'delete', { ticketId: pick(id) });
		expect(ticket(id)?.deleted).toBe(true);
		await world.json('ticket', 'restore', { ticketId: pick(id) });
		expect((await world.json('ticket', 'get', { ticketId: pick(id) }))[0].id).toBe(id);
	});

	test('Vote is counted by Halo', async () => {
		const id = open();
		await world.json('ticket', 'vote', { ticketId: pick(id), options: { voteComment: 'Yes' } });
		expect(sentTo('/Tickets/vote')).toEqual([{ id, your_vote: 1, your_vote_comment: 'Yes' }]);
		expect(ticket(id)?.useful_count).toBe(1);
	});

	test('Count returns the number with one request for one row', async () => {
		const all = world.halo.records('Tickets').filter(({ client_id }) => client_id === 1);
		world.asked();
		const items = await world.json('ticket', 'count', { clientId: pick(1) });
		expect(items).toEqual([{ count: all.length }]);
		expect(world.asked()).toEqual(['GET /api/Tickets']);
	});
});

describe('Process Children', () => {
	test('changes only the open children, with one request', async () => {
		const parent = open();
		const children = [open({ parent_id: parent }), open({ parent_id: parent })];
		const closed = open({ parent_id: parent, status_id: 9 });
		const stranger = open();
		const rows = await world.json('ticket', 'processChildren', {
			ticketId: pick(parent),
			fields: map({ status_id: '={{ "Resolved" }}' }),
		});
		const changed = rows.map(({ id, status_id }) => [id, status_id]);
		// Halo lists the newest child first
		expect(changed.reverse()).toEqual(children.map((id) => [id, 8]));
		expect([closed, stranger].map((id) => ticket(id)?.status_id)).toEqual([9, 1]);
		expect(world.asked().filter((one) => one.startsWith('POST'))).toHaveLength(1);
	});

	test('sends nothing without children', async () => {
		const items = await world.json('ticket', 'processChildren', {
			ticketId: pick(open()),
			fields: map({ status_id: 8 }),
		});
		expect(items).toEqual([]);
		expect(sentTo('/Tickets')).toEqual([]);
	});
});

describe('wish 11: Create or Append', () => {
	const alert = (more: IDataObject = {}) => ({
		clientId: pick(1),
		fields: map({ summary: 'Disk full on SRV-1', details: 'C: has 1 GB left', ...more }),
	});

	test('the second identical alert adds a note to the first ticket', async () => {
		const [first] = await world.json('ticket', 'createOrAppend', alert());
		expect(first).toMatchObject({ result: 'created', summary: 'Disk full on SRV-1' });
		const [second] = await world.json('ticket', 'createOrAppend', alert());
		expect(second).toMatchObject({ id: first.id, result: 'appended' });
		expect(actionsOf(first.id).map(({ note }) => note)).toEqual([
			'C: has 1 GB left',
			'C: has 1 GB left',
		]);
	});

	test('creates a new ticket after a closed one, and the output shows that', async () => {
		const [first] = await world.json('ticket', 'createOrAppend', alert());
		await world.json('ticket', 'close', { ticketId: pick(first.id) });
		const [second] = await world.json('ticket', 'createOrAppend', {
			...alert(),
			findBy: 'ticketId',
			findId: String(first.id),
		});
		expect(second).toMatchObject({
			result: 'created',
			reason: `Ticket ${String(first.id)} is closed`,
		});
		expect(second.id).not.toBe(first.id);
	});

	test('creates a new ticket after a deleted one, and after one that accepts no note', async () => {
		const [gone] = await world.json('ticket', 'createOrAppend', {
			...alert(),
			findBy: 'ticketId',
			findId: '999999',
		});
		expect(gone).toMatchObject({
			result: 'created',
			reason: 'Ticket 999999 no longer exists',
		});
		world.halo.failNext({
			match: { method: 'POST', path: '/api/Actions' },
			status: 400,
			body: 'You do not have access to this Action at the moment',
		});
		const [refused] = await world.json('ticket', 'createOrAppend', alert());
		expect(refused).toMatchObject({ result: 'created' });
		expect(refused.reason).toContain('did not accept the note');
	});

	test('searches by a custom field with a report', async () => {
		const parameters = {
			...alert({ CFAlertUid: "o'neil-7" }),
			findBy: 'customField',
			findField: 'CFAlertUid',
		};
		const [first] = await world.json('ticket', 'createOrAppend', parameters);
		expect(first.result).toBe('created');
		const [second] = await world.json('ticket', 'createOrAppend', parameters);
		expect(second).toMatchObject({ result: 'appended', id: first.id });
		await world.json('ticket', 'close', { ticketId: pick(first.id) });
		const [third] = await world.json('ticket', 'createOrAppend', parameters);
		expect(third.result).toBe('created');
		expect(third.reason).toContain('closed or deleted');
	});

	test('refuses an empty key, and sends nothing', async () => {
		const { error } = await world.run('ticket', 'createOrAppend', {
			...alert(),
			findBy: 'customField',
			findField: 'CFAlertUid',
		});
		expect(error?.message).toContain("'CFAlertUid' is empty");
		expect(sentTo('/Tickets')).toEqual([]);
	});
});

describe("wish 10: a ticket's user by email", () => {
	const create = async (email: string, more: IDataObject = {}) =>
		await world.run('ticket', 'create', {
			userId: pick(email, 'email'),
			fields: map({ summary: 'Help' }),
			...(more as object),
		});
	const someone = () => {
		const all = world.halo.records('Users');
		const user = all.find(
			({ emailaddress: own }) =>
				own && all.filter(({ emailaddress }) => emailaddress === own).length === 1,
		);
		if (!user) throw new Error('Nobody has an address of their own');
		return user;
	};

	test('is looked up, and sets its site and client', async () => {
		const user = someone();
		await create(String(user.emailaddress).toUpperCase());
		expect(sentTo('/Tickets')).toEqual([
			{ summary: 'Help', user_id: user.id, site_id: user.site_id, client_id: user.client_id },
		]);
	});

	test("stops the item if nobody has it, unless the client's General User may be used", async () => {
		const { error } = await create('nobody@example.com', { clientId: pick(2) });
		expect(error?.message).toBe("Halo has no user 'nobody@example.com'");
		expect(sentTo('/Tickets')).toEqual([]);

		await create('nobody@example.com', {
			clientId: pick(2),
			options: { unknownUser: 'generalUser' },
		});
		const [sent] = sentTo('/Tickets');
		const user = world.halo.records('Users').find(({ id }) => id === sent.user_id);
		expect(user).toMatchObject({ name: 'General User', client_id: 2 });
		expect(sent).toMatchObject({ client_id: 2, site_id: user?.site_id });
	});

	test('is refused with the candidates if several users have it', async () => {
		const all = world.halo.records('Users');
		const shared = all.find(
			({ emailaddress: own }) =>
				own && all.filter(({ emailaddress }) => emailaddress === own).length > 1,
		);
		const { error } = await create(String(shared?.emailaddress));
		expect(error?.message).toMatch(/users are called/);
		expect(error?.description).toContain(String(shared?.id));
	});
});

describe('fields of a ticket', () => {
	const form = async (more: IDataObject) =>
		(await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource: 'ticket', operation: 'create', ...(more as object) },
		})) as {
			fields: Array<{
				id: string;
				required: boolean;
				defaultValue?: unknown;
				options?: Array<{ name: string; value: unknown }>;
			}>;
		};
	const optionsOf = async (id: string, more: IDataObject = {}) =>
		(await form(more)).fields.find((field) => field.id === id)?.options ?? [];

	test('wish 6: the ticket type decides which fields are required, including custom ones', async () => {
		const { fields } = await form({ ticketTypeId: pick(2) });
		// with an empty text as the default, Details is shown at once and may stay empty
		const required = fields.filter((field) => field.required && field.defaultValue !== '');
		expect(required.map(({ id }) => id)).toEqual(['summary', 'CFEnvironment', 'CFSeatCount']);
		const ids = fields.map(({ id }) => id);
		expect(ids.slice(0, 7)).toEqual([
			'summary',
			'CFEnvironment',
			'CFSeatCount',
			'details',
			'category_1',
			'priority_id',
			'CFQuotedCost',
		]);
		// n8n would empty the form if other fields went away with the type
		expect(ids.indexOf('CFRootCause')).toBeGreaterThan(ids.indexOf('CFQuotedCost'));
	});

	test("wish 8, trap 6: priorities are those of the type's SLA, also by name", async () => {
		const listed = await optionsOf('priority_id', { ticketTypeId: pick(1) });
		expect(listed.find(({ value }) => value === 1)?.name).toBe('Critical / Emergency');

		const create = async (type: number, name = 'Emergency') =>
			await world.run('ticket', 'create', {
				ticketTypeId: pick(type),
				fields: map({ summary: 'A', priority_id: `={{ "${name}" }}` }),
			});
		expect((await create(2)).error).toBeUndefined();
		const { error } = await create(1);
		expect(error?.message).toContain(
			"'Priority' is 'Emergency', which is not one of the priorities",
		);
		expect(sentTo('/Tickets').map(({ priority_id }) => priority_id)).toEqual([1]);
		// as the form shows it, in any case
		for (const type of [1, 2]) {
			const { items } = await create(type, 'critical / emergency');
			const priority_name = type === 1 ? 'Critical' : 'Emergency';
			expect(items[0].json).toMatchObject({ priority_id: 1, priority_name });
		}
	});

	test('wish 8: a list is complete for every type, since it could not follow a change of it', async () => {
		const all = await optionsOf('status_id');
		expect(await optionsOf('status_id', { ticketTypeId: pick(3) })).toEqual(all);
		expect(all.map(({ value }) => value)).toEqual(expect.arrayContaining([1, 2, 6, 9]));
	});

	test('categories are listed as paths', async () => {
		const categories = await optionsOf('category_1', { ticketTypeId: pick(2) });
		expect(categories.map(({ value }) => value)).toEqual(
			expect.arrayContaining(['Hardware>Printer', 'Software', 'Software>Office', 'Account']),
		);
	});

	test('wish 9: sources include 0 and negative IDs', async () => {
		const values = (await optionsOf('source')).map(({ value }) => Number(value));
		expect(values).toContain(0);
		expect(values.some((value) => value < 0)).toBe(true);
		await world.json('ticket', 'create', { fields: map({ summary: 'A', source: 0 }) });
		await world.json('ticket', 'create', {
			fields: map({ summary: 'A', source: Math.min(...values) }),
		});
		expect(sentTo('/Tickets').map(({ source }) => source)).toEqual([0, Math.min(...values)]);
	});

	test('options for what Halo does automatically are sent with the ticket', async () => {
		await world.json('ticket', 'create', {
			fields: map({ summary: 'A' }),
			options: { sendAcknowledgement: false, skipRules: true, skipTemplate: true },
		});
		expect(sentTo('/Tickets')).toEqual([
			{ summary: 'A', sendack: false, dont_do_rules: true, donotapplytemplateintheapi: true },
		]);
	});

	test('wish 23: Create or Update by third-party ID leaves the search to Halo', async () => {
		const fields = { summary: 'A', _match_thirdparty_id: 'rmm-77' };
		await world.json('ticket', 'upsert', { fields: map(fields, '_match_thirdparty_id') });
		expect(world.asked()).toEqual(['POST /api/Tickets']);
		expect(sentTo('/Tickets')).toEqual([fields]);
	});
});
