import { runSql } from '../../sandbox/halo/calls/sql.mts';
import { publishedSignIns } from '../../sandbox/halo/seed/reports.mts';
import { Store } from '../../sandbox/halo/store.mts';
import { connect, field, rowsOf, type Client } from './client.mts';

let halo: Client;
beforeAll(async () => {
	halo = await connect();
});
afterAll(() => halo.close());

const adHoc = async (sql: string) =>
	(await halo.post('/Report', [{ id: 0, name: '', sql, _testonly: false, _loadreportonly: true }]))
		.json;

test('ad hoc SQL is run and not stored', async () => {
	const json = await adHoc('SELECT TOP 2 aarea AS [Id], aareadesc AS "Client Name" FROM area');
	expect(json).toMatchObject({
		loaded: true,
		available_columns: [
			{ name: 'Id', data_type: 'int' },
			{ name: 'Client Name', data_type: 'nvarchar' },
		],
		report: { rows: [{ Id: '1', 'Client Name': 'Alder Accountants' }, { Id: '2' }] },
	});
	expect(field(json, 'report')).not.toHaveProperty('load_error');
	expect(halo.halo.records('Report').some(({ name }) => name === '')).toBe(false);
});

test.each([
	['SELECT * FROM nowhere', "Invalid object name 'nowhere'."],
	['SELECT nonsense FROM faults', "Invalid column name 'nonsense'."],
	['DROP TABLE faults', 'Incorrect syntax'],
	['', 'Incorrect syntax'],
	['SELECT 1 FROM faults -- all', "near '--'"],
	['SELECT faultid FROM faults;', "near ';'"],
	['SELECT faultid FROM faults; SELECT aarea FROM area', "near ';'"],
])('%j fails with an error inside a successful response', async (sql, error) => {
	const report = field(await adHoc(sql), 'report');
	expect(report).toMatchObject({
		loaded: false,
		rows: [],
		load_error: expect.stringContaining(error),
	});
});

test('block comments are accepted, and so are -- and ; in texts and names', async () => {
	const json = await adHoc(
		"SELECT TOP 1 faultid AS [a;b--c] /* -- ; */ FROM faults WHERE symptom <> ';--'",
	);
	expect(rowsOf(field(json, 'report'), 'rows')).toEqual([{ 'a;b--c': expect.any(String) }]);
});

test('only a JSON list is accepted', async () => {
	const report = { id: 0, sql: 'SELECT 1', _loadreportonly: true };
	expect((await halo.post('/Report', report)).status).toBe(400);
	const headers = { 'content-type': 'text/plain' };
	const text = { method: 'POST', body: JSON.stringify([report]), headers };
	expect((await halo.send('/Report', text)).status).toBe(415);
});

test('SQL needs a permission of its own', async () => {
	const other = await connect({ sqlAllowed: false });
	const sql = 'SELECT faultid FROM faults';
	expect(await other.post('/Report', [{ sql, _loadreportonly: true }])).toMatchObject({
		status: 403,
		text: '',
	});
	expect((await other.get('/Report/1?loadreport=true')).status).toBe(200);
	await other.close();
});

test('days are ignored, and the response shows which were used', async () => {
	const [of, all] = await Promise.all(
		['&reportingperiod=7', ''].map(async (period) => {
			const days = 'reportingperiodstartdate=2020-01-01&reportingperiodenddate=2020-02-01';
			return (await halo.get(`/Report/1?loadreport=true&${days}${period}`)).json;
		}),
	);
	const now = new Date();
	const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
	const start = `${first.toISOString().slice(0, 10)}T00:00:00`;
	expect(of).toMatchObject({ reportingperiod: 7, reportingperiodstartdate: start });
	expect(all).toMatchObject({
		reportingperiod: 6,
		reportingperiodstartdate: '1900-01-01T00:00:00',
	});
});

test('a saved report with an order needs TOP', async () => {
	const saved = await halo.post('/Report', [
		{ name: 'Ordered', sql: 'SELECT faultid FROM faults ORDER BY faultid' },
	]);
	const { json } = await halo.get(`/Report/${Number(field(saved.json, 'id'))}?loadreport=true`);
	expect(field(json, 'report')).toMatchObject({
		load_error: expect.stringContaining('ORDER BY clause is invalid'),
	});
});

test('a saved report includes its rows on request', async () => {
	const plain = await halo.get('/Report/1');
	expect(plain.json).not.toHaveProperty('report');
	const { json } = await halo.get('/Report/2?includedetails=true&loadreport=true');
	expect(rowsOf(field(json, 'report'), 'rows')).toHaveLength(40);
	const broken = await halo.get('/Report/3?loadreport=true');
	expect(field(broken.json, 'report')).toMatchObject({ load_error: expect.any(String) });
	expect((await halo.get('/Report/99')).status).toBe(404);
});

test('a published report needs no token', async () => {
	const headers = { authorization: '' };
	const { status, json } = await halo.send('/ReportData/pub-clients-5d1c', { headers });
	expect(status).toBe(200);
	expect(rowsOf(json)[0]).toEqual({ Id: 1, Client: 'Alder Accountants' });
	expect((await halo.send('/ReportData/unknown', { headers })).status).toBe(404);
});

test.each(Object.entries(publishedSignIns))(
	'the published report %s requires its own sign-in, and no access token',
	async (id, signIn) => {
		const authorization =
			'token' in signIn
				? `Bearer ${signIn.token}`
				: `Basic ${Buffer.from(`${signIn.user}:${signIn.password}`).toString('base64')}`;
		const path = `/ReportData/${id}`;
		const { json } = await halo.send(path, { headers: { authorization } });
		expect(rowsOf(json)[0]).toEqual({ Client: 'Alder Accountants', Seats: 1 });
		const wrong = { authorization: `${authorization}x` };
		for (const refused of [await halo.get(path), await halo.send(path, { headers: wrong })]) {
			expect([refused.status, refused.text]).toEqual([401, '']);
		}
	},
);

test('a report is returned as a PDF', async () => {
	const { text } = await halo.post('/Report/createpdf', { id: 1, name: 'Open' });
	expect(text).toMatch(/^%PDF/);
});

describe('SELECT', () => {
	const store = new Store();
	for (const [id, name] of [
		[1, 'Ann'],
		[2, 'Bo'],
		[3, "O'Neil"],
	] as const) {
		store.of('Users').put({ id, name, list: [1] });
	}
	const rows = (sql: string) => field(runSql(store, sql), 'rows');

	test.each([
		['select count(*) from users', [{ Column1: 3 }]],
		['select count(*) as total from users where uid > 1', [{ total: 2 }]],
		["select uid from users where name = 'bo'", [{ uid: 2 }]],
		["select uid from users where name like '%o%'", [{ uid: 2 }, { uid: 3 }]],
		["select uid from users where name <> 'O''Neil' order by uid desc", [{ uid: 2 }, { uid: 1 }]],
		['select top (1) * from [users] where [uid] < 3', [{ id: 1, name: 'Ann' }]],
		['select uid from users where uid in (1, 3)', [{ uid: 1 }, { uid: 3 }]],
		["select uid from users where name not in ('Ann', 'O''Neil')", [{ uid: 2 }]],
		["select uid from dbo.users where uid >= 2 AND name like 'o%'", [{ uid: 3 }]],
		["select uid from users where name = 'a and b' and uid = 1", []],
		['select uid from users where surname is null and uid <= 1', [{ uid: 1 }]],
		[
			'select uid from users where uid is not null order by uid desc',
			[3, 2, 1].map((uid) => ({ uid })),
		],
	])('%s', (sql, expected) => {
		expect(rows(sql)).toEqual(expected);
	});
});

describe('tickets by SQL', () => {
	const rows = async (sql: string) => rowsOf(field(await adHoc(sql), 'report'), 'rows');

	test('have their custom fields as columns', async () => {
		await halo.post('/Tickets', [
			{ id: 5, customfields: [{ name: 'CFAlertUid', value: "disk-C'1" }] },
		]);
		expect(
			await rows("SELECT Faultid, CFAlertUid FROM Faults WHERE CFAlertUid = 'disk-C''1'"),
		).toEqual([{ Faultid: '5', CFAlertUid: "disk-C'1" }]);
		const both =
			"SELECT TOP 1 Faultid FROM Faults WHERE cfalertuid LIKE 'disk%' AND Faultid IN (5,6)";
		expect(await rows(both)).toEqual([{ Faultid: '5' }]);
		expect(await rows("SELECT faultid FROM faults WHERE CFAlertUid = 'none'")).toEqual([]);
		const [whole] = await rows('SELECT * FROM faults WHERE faultid = 5');
		expect(whole).toMatchObject({ id: '5', CFAlertUid: "disk-C'1" });
		const report = field(await adHoc("SELECT faultid FROM faults WHERE CFNone = '1'"), 'report');
		expect(report).toMatchObject({ load_error: "Invalid column name 'CFNone'." });
	});

	test('can be the open ones between two dates', async () => {
		const sql =
			"SELECT faultid, dateoccured FROM faults WHERE status <> 9 AND dateoccured >= '2026-01-06 00:00' AND dateoccured < '2026-01-07'";
		const found = await rows(sql);
		expect(found.length).toBeGreaterThan(0);
		expect(found.every(({ dateoccured }) => String(dateoccured).startsWith('2026-01-06'))).toBe(
			true,
		);
	});

	test('do not include a deleted one', async () => {
		await halo.remove('/Tickets/9');
		expect(await rows('SELECT faultid FROM faults WHERE faultid = 9')).toEqual([]);
	});

	test('hours used are compared with what the contract includes', async () => {
		const [contract] = await rows('SELECT id, ref, numberofunitsfree FROM contractheader');
		expect(contract).toEqual({ id: '1', ref: 'SUP-1001', numberofunitsfree: '20' });
		const used = await rows(
			'SELECT faultid, timetaken FROM actions WHERE action_contract_id = 1 AND timetaken > 0',
		);
		expect(used.length).toBeGreaterThan(0);
		expect(used.every(({ faultid }) => [1, 2, 4, 24].includes(Number(faultid)))).toBe(true);
	});
});

test('Search returns one flat list, with the type of each hit', async () => {
	const hits = rowsOf((await halo.get('/Search?search=alder&count_per_entity=1')).json);
	expect(hits).toContainEqual({
		use: 'client',
		id: 1,
		name: 'Alder Accountants',
		client_name: 'Alder Accountants',
	});
	const kinds = hits.map(({ use }) => use);
	expect(kinds).toEqual(expect.arrayContaining(['client', 'user', 'ticket']));
	expect(new Set(kinds).size).toBe(kinds.length);
	expect((await halo.get('/Search')).json).toEqual([]);
	expect((await halo.get('/Search?search=nobody-is-called-so')).json).toEqual([]);
});
