import { paths, resourceNames, resourceOf } from '../../sandbox/halo/contract.mts';
import type { Row } from '../../sandbox/halo/types.mts';
import { wholeWeek } from '../support/wholeWeek.mts';
import { connect, field, idsOf, rowsOf, type Client } from './client.mts';

/** What a record needs beyond a name, where Halo asks for more. */
const needed: Record<string, Row> = {
	Actions: { ticket_id: 1, outcome: 'Public Note', note: 'Hello' },
	Appointment: { subject: 'Visit', start_date: '2026-04-01T10:00:00', agent_id: 3 },
	Attachment: { ticket_id: 1, filename: 'a.txt', data_base64: 'aGk=' },
	Certificate: { new_password: 'hush' },
	Lookup: { lookupid: 63, name: 'Phone Call' },
	Opportunities: { summary: 'A chance' },
	Projects: { summary: 'A plan' },
	SLA: { priorities: [{ name: 'High' }] },
	Site: { client_id: 1 },
	TicketApproval: { ticket_id: 3 },
	TicketType: { appointmentdefaultbody: 0 },
	Tickets: { summary: 'Broken' },
	ToDo: { ticket_id: 1, text: 'Call back' },
	Users: { site_id: 1 },
	Webhook: { url: 'https://hook.example/x' },
	Workday: wholeWeek as Row,
};
/** Lists that need a parameter, and what single records are asked for with. */
const listQuery: Record<string, string> = {
	Actions: '?ticket_id=1',
	AssetChange: '?asset_id=1',
	AssetSoftware: '?device_id=1',
	Attachment: '?ticket_id=1',
	CRMNote: '?client_id=1',
};
const details: Record<string, string> = { Attachment: '?includedetails=true' };
/** Records that are numbered within another. */
const numbering: Record<string, string[]> = {
	Actions: ['ticket_id', 'id'],
	Lookup: ['lookupid', 'id'],
	TicketApproval: ['ticket_id', 'seq'],
};

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterAll(() => halo.close());

const listed = resourceNames.filter((name) => paths[`/${name}`]?.includes('G'));
/** What cannot be created: refusals.test.ts. */
const refused = ['FieldInfo', 'TimesheetEvent'];
const writable = resourceNames.filter(
	(name) =>
		!refused.includes(name) &&
		paths[`/${name}`]?.includes('GP') &&
		paths[`/${name}/{id}`]?.includes('G'),
);

test('the 149 resources of the documentation exist, and BulkEmail', () => {
	expect(resourceNames).toHaveLength(150);
	expect(resourceNames.filter((name) => !listed.includes(name)).sort()).toEqual([
		'Bookmark',
		'FaultsForecasting',
		'ReportData',
	]);
});

test.each(listed)('%s lists in its envelope', async (name) => {
	const { list, key } = resourceOf(name);
	const { status, json } = await halo.get(`/${name}${listQuery[name] ?? ''}`);
	expect(status).toBe(200);
	if (list === 'object') return expect(json).toEqual(expect.objectContaining({}));
	const rows = rowsOf(json, key);
	if (key) expect(field(json, 'record_count')).toBe(rows.length);
	if (name !== 'Search' && name !== 'BulkEmail') expect(rows.length).toBeGreaterThan(0);
});

test.each(writable)('%s creates, reads, changes and deletes', async (name) => {
	const created = await halo.post(`/${name}`, [{ name: `Fresh ${name}`, ...needed[name] }]);
	expect(created.status).toBe(201);
	const own = numbering[name] ?? ['id'];
	const key = Object.fromEntries(own.map((part) => [part, field(created.json, part)]));
	const one = `/${name}/${addressOf(key)}`;
	expect((await halo.get(`${one}${details[name] ?? ''}`)).status).toBe(200);

	const changed = await halo.post(`/${name}`, [{ ...needed[name], ...key, name: 'Changed' }]);
	// stock is added to, and not changed
	if (name === 'ItemStock') expect(changed.status).toBe(400);
	else expect(changed).toMatchObject({ status: 201, json: key });

	if (!paths[`/${name}/{id}`].includes('D')) return;
	// with what was deleted: the numbers that name it among the rest
	expect(await halo.remove(one)).toMatchObject({ status: 200, json: key });
	expect(await halo.get(one)).toMatchObject({ status: 404, text: '' });
});

test('an approval is deleted by its ticket and its number', async () => {
	const { json } = await halo.post('/TicketApproval', [{ ticket_id: 5 }]);
	const seq = Number(field(json, 'seq'));
	expect((await halo.remove(`/TicketApproval/5&${seq}`)).status).toBe(200);
	expect((await halo.get(`/TicketApproval/5?seq=${seq}`)).status).toBe(404);
});

/** The path and query that name one record: `12`, or `12?ticket_id=3` where it is numbered within. */
function addressOf(key: Row): string {
	const { id, seq, ticket_id, ...parents } = key;
	const query = new URLSearchParams();
	const within: Row =
		seq === undefined ? { ...parents, ...(ticket_id !== undefined && { ticket_id }) } : { seq };
	for (const [name, value] of Object.entries(within)) query.set(name, String(value));
	return `${String(id ?? ticket_id)}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

test.each(['Webhook', 'WebhookEvent', 'WebhookRepository', 'Priority', 'Roles', 'Application'])(
	'%s has GUIDs as IDs',
	async (name) => {
		const { json } = await halo.get(`/${name}`);
		for (const id of idsOf(json, resourceOf(name).key)) {
			expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
		}
	},
);

test('other documented paths respond, too, marked as a guess', async () => {
	expect((await halo.get('/AzureADConnection')).status).toBe(200);
	expect((await halo.post('/Client/NewAccountsId', [{ id: 1 }])).status).toBe(201);
	expect(halo.halo.requests.at(-1)).toMatchObject({ generic: true, unknown: false });
});
