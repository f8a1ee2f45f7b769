import type { Json, Row } from '../../sandbox/halo/types.mts';
import { connect, customField, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const ticket = async (id: number | string) =>
	(await halo.get(`/Tickets/${id}?includedetails=true`)).json;

describe('a new ticket', () => {
	test('requires only a summary', async () => {
		const { status, json } = await halo.post('/Tickets', [{ summary: 'Help' }]);
		expect(status).toBe(201);
		expect(json).toMatchObject({
			id: 121,
			summary: 'Help',
			client_id: 1,
			client_name: 'Alder Accountants',
			site_name: 'Main',
			user_name: 'General User',
			status_name: 'New',
			agent_name: 'Unassigned',
			tickettype_name: 'Incident',
			priority_name: 'Medium',
			dateoccurred: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
		});
		expect((await halo.post('/Tickets', [{ client_id: 1 }])).status).toBe(400);
	});

	test('gets its site and client from its user', async () => {
		const user = halo.halo.records('Users')[40];
		const { json } = await halo.post('/Tickets', [{ summary: 'x', user_id: user.id }]);
		expect(json).toMatchObject({ site_id: user.site_id, client_id: user.client_id });
	});

	test('has its details as text, as HTML and as its first action', async () => {
		const html = '<p>Line &amp; one</p><p>two</p>';
		const { json } = await halo.post('/Tickets', [{ summary: 'x', details_html: html }]);
		expect(json).toMatchObject({ details: 'Line & one\ntwo', details_html: html });
		const { json: list } = await halo.get('/Actions?ticket_id=121&includehtmlnote=true');
		expect(rowsOf(list, 'actions')).toMatchObject([{ id: 1, ticket_id: 121, note_html: html }]);
	});

	test('may be an opportunity or a project', async () => {
		const { json } = await halo.post('/Opportunities', [{ summary: 'Chance' }]);
		expect(json).toMatchObject({ tickettype_name: 'Opportunity' });
		expect(idsOf((await halo.get('/Opportunities')).json, 'tickets')).toContain(field(json, 'id'));
	});
});

test('a status of type closed closes a ticket, another reopens it', async () => {
	await halo.post('/Tickets', [{ id: 1, status_id: 9 }]);
	expect(await ticket(1)).toMatchObject({ status_name: 'Closed', dateclosed: expect.any(String) });
	await halo.post('/Tickets', [{ id: 1, status_id: 2 }]);
	expect(await ticket(1)).not.toHaveProperty('dateclosed');
});

test('a deleted ticket can be recovered', async () => {
	expect((await halo.remove('/Tickets/3')).status).toBe(200);
	expect((await halo.get('/Tickets/3')).status).toBe(404);
	expect(idsOf((await halo.get('/Tickets')).json, 'tickets')).not.toContain(3);
	expect(idsOf((await halo.get('/Tickets?deleted=true')).json, 'tickets')).toEqual([3]);
	await halo.post('/Tickets', [{ id: 3, _recover: true, _validate_updates: true }]);
	expect(await ticket(3)).toMatchObject({ id: 3 });
});

describe('an action', () => {
	test('is numbered within its ticket, and read there', async () => {
		const { json } = await halo.post('/Actions', [
			{ ticket_id: 2, outcome_id: 7, note: 'Hi <you>' },
		]);
		expect(json).toMatchObject({
			ticket_id: 2,
			outcome: 'Private Note',
			note_html: '<p>Hi &lt;you&gt;</p>',
			who: 'Integration',
			hiddenfromuser: false,
		});
		const one = `/Actions/${String(field(json, 'id'))}?ticket_id=2`;
		expect((await halo.get(one)).json).toMatchObject({ note: 'Hi <you>' });
	});

	test('has the text of its HTML as note, lines run together; lists show the HTML on request', async () => {
		const note_html = '<p>One<br>two &lt;x&gt;</p><p>three</p>';
		await halo.post('/Actions', [{ ticket_id: 2, outcome_id: 7, note: 'other', note_html }]);
		const last = async (query: string) =>
			rowsOf((await halo.get(`/Actions?ticket_id=2${query}`)).json, 'actions').find(
				({ note }) => note === 'Onetwo <x>three',
			);
		expect(await last('')).not.toHaveProperty('note_html');
		expect(await last('&includehtmlnote=true')).toMatchObject({ note_html });
	});

	test('sends an email if its outcome does, to the original list of the ticket', async () => {
		const emails = () => halo.halo.records('Outgoingemail');
		const [ada, ben] = halo.halo.records('Users').filter(({ emailaddress }) => emailaddress);
		const { json } = await halo.post('/Tickets', [{ summary: 'x', user_id: ada.id }]);
		const ticket_id = field(json, 'id');
		expect(json).toMatchObject({ emailtolist: ada.emailaddress });
		await halo.post('/Tickets', [{ id: ticket_id, user_id: ben.id }]);
		expect(await ticket(Number(ticket_id))).toMatchObject({ emailtolist: ada.emailaddress });

		const add = async (more: Row) =>
			await halo.post('/Actions', [{ ticket_id, note_html: '<p>Hi</p>', ...more }]);
		await add({ outcome_id: 8, hiddenfromuser: false, sendemail: true });
		await add({ outcome_id: 7, sendemail: true });
		await add({ outcome_id: 16, sendemail: false });
		expect(emails()).toEqual([]);
		await add({ outcome_id: 16, hiddenfromuser: true });
		await add({ outcome_id: 16, emailto: 'a@example.com', emailcc: 'b@example.com' });
		expect(emails()).toMatchObject([
			{ to: ada.emailaddress, subject: 'x', html: '<p>Hi</p>', idone: ticket_id },
			{ to: 'a@example.com', cc: 'b@example.com' },
		]);
	});

	test('accepts its outcome by name', async () => {
		const body = { ticket_id: 2, outcome: 'private note', note: 'x', hiddenfromuser: true };
		const { json } = await halo.post('/Actions', [body]);
		expect(json).toMatchObject({ outcome_id: 7, outcome: 'Private Note', hiddenfromuser: true });
		expect((await halo.post('/Actions', [{ ticket_id: 2, outcome_id: 4711 }])).status).toBe(400);
		const free = await halo.post('/Actions', [{ ticket_id: 2, outcome: 'Synced', note: 'x' }]);
		expect(free.json).toMatchObject({ outcome: 'Synced' });
	});

	test('updates its ticket', async () => {
		const body = { ticket_id: 2, outcome: 'Resolve', note: 'x', timetaken: 0.5 };
		await halo.post('/Actions', [{ ...body, new_status: 8, new_agent: 4 }]);
		await halo.post('/Actions', [body]);
		expect(await ticket(2)).toMatchObject({ status_name: 'Resolved', agent_id: 4, timetaken: 1 });
		expect(await ticket(2)).toHaveProperty('dateclosed');
	});

	test('can have files', async () => {
		const attachments = [{ filename: 'a.txt', data_base64: 'aGVsbG8=' }];
		const body = { ticket_id: 2, outcome: 'Public Note', note: 'x', attachments };
		const { json } = await halo.post('/Actions', [body]);
		const list = await halo.get(`/Attachment?ticket_id=2&action_id=${String(field(json, 'id'))}`);
		const [file] = rowsOf(list.json, 'attachments');
		expect((await halo.get(`/Attachment/${String(file.id)}`)).text).toBe('hello');
	});
});

describe('custom fields', () => {
	const write = async (...customfields: Row[]) =>
		(await halo.post('/Tickets', [{ id: 5, customfields }])).json;
	const fieldOf = async (name: string) => customField(await ticket(5), name);
	const one = (name: string, value: Json): Row => ({ name, value });

	test.each([
		['CFAlertUid', 'abc', 'abc', 'abc'],
		['CFEnvironment', 2, 2, 'Test'],
		['CFEnvironment', '3', 3, 'Training'],
		['CFAffectedServices', [1, 3], [1, 3], 'Mail, Files'],
		['CFAffectedServices', '2,3', [2, 3], 'Phones, Files'],
		['CFAffectedServices', [{ id: 2 }], [2], 'Phones'],
		['CFChangeWindow', '2026-05-01', '2026-05-01T00:00:00', '2026-05-01'],
		['CFManagerApproved', true, true, undefined],
		['CFManagerApproved', 'false', false, undefined],
		['CFSeatCount', 12, '12', '12'],
	])('%s accepts %j', async (name, value, stored, display) => {
		await write(one(name, value));
		expect(await fieldOf(name)).toEqual(expect.objectContaining({ value: stored }));
		expect((await fieldOf(name))?.display).toBe(display);
	});

	test('are updated by name or ID, and can be cleared', async () => {
		await write(one('CFAlertUid', 'abc'));
		const { id } = (await fieldOf('CFRootCause')) ?? {};
		await write({ id: id ?? 0, value: 'Cable' }, one('cfenvironment', 1));
		expect(await fieldOf('CFAlertUid')).toMatchObject({ value: 'abc' });
		expect(await fieldOf('CFRootCause')).toMatchObject({ value: 'Cable' });
		await write(one('CFAlertUid', null));
		expect(await fieldOf('CFAlertUid')).not.toHaveProperty('value');
	});

	test.each([
		['CFEnvironment', 'Live'],
		['CFEnvironment', 99],
		['CFChangeWindow', 'soon'],
		['CFSeatCount', 'many'],
		['CFEquipment', 'rows'],
	])('%s refuses %j', async (name, value) => {
		const answer = await halo.post('/Tickets', [{ id: 5, customfields: [one(name, value)] }]);
		expect(answer).toMatchObject({ status: 400, json: 'Invalid Data Type' });
	});

	test('that do not exist are ignored', async () => {
		const json = await write(one('CFNonsense', 1));
		expect(customField(json, 'CFNonsense')).toBeUndefined();
	});

	const row = (item: string, id?: number): Row => ({
		...(id ? { id } : {}),
		customfields: [one('CFItem', item)],
	});

	test('that are tables lose the rows that are not sent', async () => {
		await write(one('CFEquipment', [row('Laptop'), row('Phone')]));
		expect(await fieldOf('CFEquipment')).toMatchObject({ value: [{ id: 1 }, { id: 2 }] });
		await write(one('CFEquipment', [row('Phone', 2)]));
		expect(await fieldOf('CFEquipment')).toMatchObject({ value: [{ id: 2 }] });
	});

	test('that are tables grow by _add_rows', async () => {
		await write(one('CFEquipment', [row('Laptop')]));
		await halo.post('/CustomTable', [{ id: 1, _add_rows: [{ fkid: 5, ...row('Dock') }] }]);
		const value = (await fieldOf('CFEquipment'))?.value;
		expect(value).toMatchObject([{ id: 1 }, { id: 2 }]);
	});
});

test('a parent’s status is copied to its open children', async () => {
	halo.halo.seed('Tickets', [{ id: 201, parent_id: 1, status_id: 1, tickettype_id: 1 }]);
	await halo.post('/Tickets', [{ id: 1, status_id: 9 }]);
	expect((await halo.post('/Tickets/processchildren', [{ id: 1 }])).status).toBe(201);
	expect(await ticket(201)).toMatchObject({ status_id: 9 });
});

test('votes, views, samples, and one request that fails inside Halo', async () => {
	expect((await halo.post('/Tickets/vote', [{ id: 1 }])).json).toMatchObject({ useful_count: 1 });
	expect((await halo.post('/KBArticle/vote', [{ id: 1 }])).status).toBe(201);
	expect((await halo.post('/Tickets/View', [{ id: 1 }])).json).toMatchObject({ id: 1 });
	expect(rowsOf((await halo.get('/Tickets/zapier')).json)).toHaveLength(1);
	expect(await halo.get('/Tickets/salesmailbox')).toMatchObject({ status: 500, text: '' });
});
