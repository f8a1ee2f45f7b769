import { fieldUse } from '../../sandbox/halo/index.mts';
import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterEach(() => halo.halo.reset());
afterAll(() => halo.close());

const fieldsOf = async (type: number) =>
	rowsOf((await halo.get(`/TicketType/${type}?includedetails=true`)).json, 'fields');

describe('the fields of a ticket type', () => {
	test('are returned only with details, in their order', async () => {
		expect((await halo.get('/TicketType/2')).json).not.toHaveProperty('fields');
		expect(rowsOf((await halo.get('/TicketType')).json)[1]).not.toHaveProperty('fields');
		const fields = await fieldsOf(2);
		expect(fields.map(({ seq }) => seq)).toEqual(fields.map((_, at) => at + 1));
		expect(fields[0]).toMatchObject({ rtid: 2, fieldname: 'summary', fieldinfo: { custom: 0 } });
		expect(fields.find(({ fieldname }) => fieldname === 'CFEnvironment')).toMatchObject({
			technew: fieldUse.mandatory,
			fieldinfo: { label: 'Environment', custom: 1, values: [{ id: 1, name: 'Live' }, {}, {}] },
		});
	});

	test('mark mandatory ones: two custom fields of a request, none of an incident', async () => {
		const mandatory = async (type: number) =>
			(await fieldsOf(type))
				.filter(({ technew }) => technew === fieldUse.mandatory)
				.map(({ fieldname }) => fieldname);
		expect(await mandatory(1)).toEqual([]);
		expect(await mandatory(2)).toEqual(['summary', 'CFEnvironment', 'CFSeatCount']);
		expect(await mandatory(3)).toEqual(['summary', 'details', 'startdate']);
	});

	test('of all types are in one list', async () => {
		const rows = rowsOf((await halo.get('/TicketTypeField')).json);
		expect(new Set(rows.map(({ rtid }) => rtid))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
		expect(rows.filter(({ rtid }) => rtid === 2)).toEqual(await fieldsOf(2));
	});

	test('are checked only if a new ticket requests it', async () => {
		const request = { tickettype_id: 2, summary: 'Two more seats' };
		expect((await halo.post('/Tickets', [request])).status).toBe(201);
		const refused = await halo.post('/Tickets', [{ ...request, _validate_updates: true }]);
		expect(refused).toMatchObject({
			status: 400,
			json: { ClassName: 'System.Exception', Message: 'Environment must be entered' },
		});
		const full = {
			...request,
			_validate_updates: true,
			customfields: [
				{ name: 'CFEnvironment', value: 1 },
				{ name: 'CFSeatCount', value: 2 },
			],
		};
		expect((await halo.post('/Tickets', [full])).status).toBe(201);
	});

	test('of Halo’s own are checked, too, the details in either form', async () => {
		const change = { tickettype_id: 3, summary: 'New switch', _validate_updates: true };
		const send = async (more: object) => await halo.post('/Tickets', [{ ...change, ...more }]);
		expect(field((await send({})).json, 'Message')).toBe('Details must be entered');
		const details = { details_html: '<p>x</p>' };
		expect(field((await send(details)).json, 'Message')).toBe('Start Date must be entered');
		expect((await send({ ...details, startdate: '2026-04-01' })).status).toBe(201);
	});
});

describe('what a ticket type allows', () => {
	const ids = async (path: string) => idsOf((await halo.get(path)).json);

	test('narrows the statuses', async () => {
		expect(await ids('/Status?tickettype_id=3')).toEqual([1, 2, 6, 9]);
		expect(await ids('/Status?type=ticket&tickettype_id=1')).toHaveLength(11);
		expect(await ids('/Status?type=ticket&tickettype_ids=3,1')).toHaveLength(11);
		expect(await ids('/Status?type=ticket&tickettype_id=999')).toHaveLength(11);
	});

	test('narrows the outcomes', async () => {
		expect(await ids('/Outcome?tickettype_id=3')).toEqual([0, 5, 7, 8]);
		expect(await ids('/Outcome?tickettype_id=1')).toContain(4);
	});

	test('narrows the categories of one level', async () => {
		const values = async (query: string) =>
			rowsOf((await halo.get(`/Category?${query}`)).json).map(({ value }) => value);
		expect(await values('type_id=1&tickettype_id=2')).toEqual([
			'Software',
			'Software>Office',
			'Account',
		]);
		expect(await values('type_id=2&tickettype_id=2')).toEqual(['First Line', 'Second Line']);
		expect(await values('type_id=1&tickettype_id=1')).toHaveLength(7);
	});
});

test('the number of a priority is unique only within its SLA', async () => {
	const names = async (sla: number) =>
		rowsOf((await halo.get(`/Priority?slaid=${sla}`)).json).map(({ name }) => name);
	expect(await names(1)).toEqual(['Critical', 'High', 'Medium', 'Low']);
	expect(await names(2)).toEqual(['Emergency', 'Urgent', 'Normal', 'Planned', 'Whenever']);
	const { json } = await halo.post('/Tickets', [{ summary: 'x', tickettype_id: 2 }]);
	expect(json).toMatchObject({ sla_id: 2, priority_id: 3, priority_name: 'Normal' });
});

test('the sources of tickets are lookup 22, with 0 and negative IDs', async () => {
	const rows = rowsOf((await halo.get('/Lookup?lookupid=22')).json);
	expect(rows).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ id: -9, name: 'Ninja RMM' }),
			expect.objectContaining({ id: 0, name: 'Email' }),
		]),
	);
	const without = await halo.get('/Lookup?lookupid=22&exclude_zero=true');
	expect(idsOf(without.json)).not.toContain(0);
	for (const source of [0, -9]) {
		expect((await halo.post('/Tickets', [{ id: 5, source }])).json).toMatchObject({ source });
		expect((await halo.get('/Tickets/5')).json).toMatchObject({ source });
	}
});
