import { fieldTypes, start } from '../../sandbox/halo/index.mts';
import { isObject } from '../../sandbox/halo/writes/typeCheck.mts';
import { defaultApplications } from '../../sandbox/halo/auth/applications.mts';
import { connect, customField, field, idsOf, rowsOf, type Client } from './client.mts';

describe('the usual tenant', () => {
	let halo: Client;
	beforeAll(async () => {
		halo = await connect();
	});
	afterEach(() => halo.halo.reset());
	afterAll(() => halo.close());

	test('hides inactive users unless they are requested', async () => {
		const find = async (more: string) =>
			idsOf((await halo.get(`/Users?search=Ferris${more}`)).json, 'users');
		const [first, second] = await find('');
		await halo.post('/Users', [{ id: first, inactive: true }]);
		expect(await find('')).toEqual([second]);
		expect(await find('&includeinactive=true')).toEqual([first, second]);
	});

	test('has the same email address on two users, of one client and of two', async () => {
		const clients = async (email: string) =>
			rowsOf((await halo.get(`/Users?search=${email}`)).json, 'users').map((row) => row.client_id);
		expect(await clients('office@shared.example')).toEqual([2, 2]);
		expect(await clients('chris@consultant.example')).toEqual([3, 4]);
	});

	test.each(['exclude_generaluser', 'exclude_defaultsiteusers'])(
		'lists users without the General Users by %s',
		async (flag) => {
			const named = async (query: string) =>
				rowsOf((await halo.get(`/Users?client_id=1${query}`)).json, 'users').map(
					({ name }) => name,
				);
			expect(await named('')).toContain('General User');
			expect(await named(`&${flag}=true`)).not.toContain('General User');
			const { json } = await halo.get('/Control');
			expect(json).toMatchObject({ generalusername: 'General User' });
		},
	);

	test('writes "no date" in its several forms', async () => {
		expect((await halo.get('/Tickets/21')).json).toMatchObject({
			deadlinedate: '1900-01-01T00:00:00',
			startdate: '1899-12-30T00:00:00',
		});
		expect((await halo.get('/Asset/2')).json).toMatchObject({
			warranty_start: '1899-12-30T00:00:00',
			warranty_end: '1900-01-01T00:00:00',
		});
		expect((await halo.get('/Appointment/1')).json).toMatchObject({
			complete_date: '1900-01-01T00:00:00',
		});
	});

	test('keeps articles exactly, by type and list', async () => {
		const description = '<p>a&nbsp;<b>b</b>\r\n<pre> x  &lt;y&gt; </pre></p><!-- keep -->';
		const sent = { name: 'Odd', description_html: description, type: 1, faqlists: [{ id: 2 }] };
		const id = String(field((await halo.post('/KBArticle', [sent])).json, 'id'));
		const { json } = await halo.get(`/KBArticle/${id}?includedetails=true`);
		expect(json).toMatchObject(sent);
		const list = async (query: string) =>
			idsOf((await halo.get(`/KBArticle?${query}`)).json, 'articles');
		expect(await list('type=1')).toEqual([4]);
		expect(await list('faqlists=2')).toEqual([2, 4]);
		expect(await list('faqlists=1,2')).toEqual([1, 2, 3, 4]);
	});

	test('completes an appointment, and remembers when and by whom', async () => {
		const done = {
			complete_status: 0,
			complete_notehtml: '<p>Fixed</p>',
			complete_timetaken: 1.5,
		};
		const { json } = await halo.post('/Appointment', [{ id: 2, ...done }]);
		expect(json).toMatchObject({ ...done, complete_agent_id: 2 });
		expect(field(json, 'complete_date')).toMatch(/^20/);
		const own = { ...done, id: 3, complete_date: '2026-03-03T11:00:00', complete_agent_id: 4 };
		const answered = { ...own, complete_date: `${own.complete_date}Z` };
		expect((await halo.post('/Appointment', [own])).json).toMatchObject(answered);
		expect((await halo.get('/Appointment/3')).json).toMatchObject(own);
		const open = await halo.get('/Appointment?hidecompleted=true');
		expect(idsOf(open.json, 'appointments')).not.toContain(2);
	});

	test('has timesheets, with one’s own in a list of its own', async () => {
		const sent = { agent_id: 2, date: '2026-02-09T00:00:00', target_hours: 8, actual_hours: 7.25 };
		const id = field((await halo.post('/Timesheet', [sent])).json, 'id');
		expect((await halo.get(`/Timesheet/${String(id)}`)).json).toMatchObject(sent);
		expect(idsOf((await halo.get('/Timesheet/mine')).json)).toEqual([2, id]);
		expect(rowsOf((await halo.get('/TimesheetEvent/mine')).json)).toMatchObject([{ agent_id: 2 }]);
	});

	test('accepts changes to custom fields and to lookups, by type and number', async () => {
		await halo.post('/FieldInfo', [{ id: 1, label: 'Alarm UID' }]);
		const { json } = await halo.get('/Tickets/5?includedetails=true');
		expect(customField(json, 'CFAlertUid')).toMatchObject({ id: 1 });
		expect((await halo.get('/FieldInfo/1')).json).toMatchObject({ label: 'Alarm UID', type: 0 });
		await halo.post('/Lookup', [{ lookupid: 63, id: 1, name: 'Call' }]);
		await halo.post('/Lookup', [{ lookupid: 22, id: 0, name: 'Mail' }]);
		expect(rowsOf((await halo.get('/Lookup?lookupid=63')).json)[0]).toMatchObject({ name: 'Call' });
		expect((await halo.get('/Lookup/0?lookupid=22')).json).toMatchObject({ name: 'Mail' });
		const events = rowsOf((await halo.get('/Lookup?lookupid=64')).json);
		expect(events.map(({ name }) => name)).not.toContain('Call');
	});
});

test('a large tenant has the set number of agents, teams, categories and fields', async () => {
	const halo = await connect({ agents: 400, teams: 60, categories: 600, ticketFields: 60 });
	for (const [path, count] of [
		['/Agent?includeapiagents=true', 400],
		['/Team', 60],
		['/Category', 600],
	] as const) {
		const ids = idsOf((await halo.get(path)).json);
		expect(new Set(ids).size).toBe(count);
	}
	const fields = halo.halo.records('FieldInfo').filter(({ usage }) => usage === 1);
	expect(fields).toHaveLength(60);
	const large = fields.filter(
		({ type, values }) =>
			type === fieldTypes.singleSelect && Array.isArray(values) && values.length === 50,
	);
	expect(large).toHaveLength(8);
	const { json } = await halo.get('/TicketType/1?includedetails=true');
	const extra = rowsOf(json, 'fields').filter(({ fieldinfo }) =>
		large.some((one) => isObject(fieldinfo) && one.id === fieldinfo.id),
	);
	expect(extra).toHaveLength(large.length);
	await halo.close();
});

test('the first records are the same in a large tenant', async () => {
	const [usual, large] = [await start(), await start({ agents: 50, ticketFields: 20 })];
	for (const name of ['Priority', 'Roles', 'Client', 'Asset', 'WebhookRepository']) {
		expect(large.records(name)).toEqual(usual.records(name));
	}
	expect(large.records('Agent').slice(0, 7)).toEqual(usual.records('Agent'));
	await Promise.all([usual.close(), large.close()]);
});

test('an added application has the given scopes and agent', async () => {
	const mine = { ...defaultApplications[0], scopes: ['read:tickets'], actsAs: 4 };
	const halo = await connect({ applications: [mine] });
	const { json } = await halo.get('/Agent/me');
	expect(json).toMatchObject({ id: 4, claims: [{ claim_value: 'read:tickets' }] });
	expect((await halo.get('/Tickets')).status).toBe(200);
	const refused = [
		[await halo.get('/Client'), 403],
		[await halo.get('/Invoice'), 403],
		[await halo.get('/Report'), 404],
		[await halo.get('/Webhook'), 401],
		[await halo.post('/Tickets', [{ summary: 'x' }]), 403],
	] as const;
	for (const [answer, status] of refused) expect(answer).toMatchObject({ status, text: '' });
	await halo.close();
});
