import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { secondOf, statementsOf, written } from '../../nodes/Halo/resources/report/sql';
import { publishedSignIns } from '../../sandbox/halo/seed/reports.mts';
import { addTool, TOOL } from '../support/agentTool.mts';
import { createBench } from '../support/engine.mts';
import { openWorld, pick, type World } from '../support/halo.mts';
import { closeAll, CREDENTIAL, halo } from '../support/standIns.mts';
import { cpuSeconds } from '../support/cpu.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
	addTool(world.bench);
});
afterAll(async () => await world.halo.close());
afterEach(closeAll);

const ids = (rows: IDataObject[]) => rows.map(({ Ticket }) => Ticket);

/** Runs an operation of reports against a Halo that answers one path so. */
async function answered(path: string, body: unknown, parameters: INodeParameters) {
	const server = await halo('', { [`/api${path}`]: { body } });
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url: server.url } });
	const run = await bench.runNode({ parameters: { resource: 'report', ...parameters } });
	return { ...run, asked: server.requests.at(-1) };
}
const ofReport = (body: unknown, options: IDataObject = {}) =>
	answered('/Report/1', body, {
		operation: 'run',
		reportId: pick(1),
		options: options as INodeParameters,
	});

describe('Run', () => {
	test('returns each row of a saved report as an item', async () => {
		const rows = await world.json('report', 'run', { reportId: pick(1) });
		expect(rows.length).toBeGreaterThan(1);
		expect(Object.keys(rows[0])).toEqual(['Ticket', 'Summary', 'status']);
		expect(world.halo.requests.at(-1)).toMatchObject({
			path: '/api/Report/1',
			query: { includedetails: 'true', loadreport: 'true' },
		});
	});

	test("a report that Halo cannot run fails with Halo's reason, although the status is 200", async () => {
		const { error } = await world.run('report', 'run', { reportId: pick(3) });
		expect(world.halo.requests.at(-1)?.status).toBe(200);
		expect(error?.message).toBe("Halo could not run the report: Invalid object name 'nowhere'.");
		expect(error?.context?.itemIndex).toBe(0);
	});

	test('several items run several reports, and one that fails is an error item', async () => {
		const { items } = await world.run(
			'report',
			'run',
			{ reportId: pick('={{ $json.id }}'), options: { limit: 1 } },
			[{ id: 1 }, { id: 3 }, { id: 2 }],
			{ onError: 'continueRegularOutput' },
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(items[1].json.error).toContain('Invalid object name');
	});

	test.each([
		[7, '7'],
		['={{ 5 }}', '5'],
		['={{ "Last Month" }}', '7'],
		['={{ " 14 " }}', '14'],
	])('accepts a client and the period %p', async (reportingperiod, sent) => {
		await world.json('report', 'run', {
			reportId: pick(1),
			clientId: pick(2),
			options: { reportingperiod },
		});
		expect(world.halo.requests.at(-1)?.query).toMatchObject({
			client_id: '2',
			reportingperiod: sent,
		});
	});

	test('an unknown period is refused, and the known ones are listed', async () => {
		const { error } = await world.run('report', 'run', {
			reportId: pick(1),
			options: { reportingperiod: '={{ "Last Decade" }}' },
		});
		expect(error?.message).toMatch(
			/'Reporting Period' is 'Last Decade', which is not one .* Today \(0\)/,
		);
	});

	test('a saved workflow with days, which Halo ignores, still runs', async () => {
		const rows = await world.json('report', 'run', {
			reportId: pick(1),
			options: {
				reportingperiod: 3,
				reportingperiodstartdate: '2026-03-01T00:00:00',
				reportingperiodenddate: '2026-03-31',
			},
		});
		expect(rows.length).toBeGreaterThan(1);
		const { query } = world.halo.requests.at(-1) ?? {};
		expect(query).toEqual({ includedetails: 'true', loadreport: 'true', reportingperiod: '3' });
	});

	test('texts are converted to the type of their column', async () => {
		const columns = {
			n: 'int',
			big: 'System.Int64',
			price: 'decimal(18,2)',
			on: 'bit',
			off: 'System.Boolean',
			at: 'datetime',
			us: 'DateTime',
			zip: 'nvarchar(10)',
			none: 'int',
			odd: 'int',
		};
		const available_columns = Object.entries(columns).map(([name, data_type]) => ({
			name,
			data_type,
		}));
		const row = {
			n: '12',
			big: '12345678901234567890',
			price: '12.50',
			on: 'True',
			off: '0',
			at: '2026-07-01 09:00:00',
			us: '7/1/2026 9:00:00 AM',
			zip: '01234',
			none: '',
			odd: 'n/a',
			new: '7',
		};
		const { items } = await ofReport({
			available_columns,
			report: { loaded: true, rows: [row, { n: null, zip: '' }] },
		});
		expect(items.map(({ json }) => json)).toEqual([
			{
				...row,
				n: 12,
				price: 12.5,
				on: true,
				off: false,
				at: '2026-07-01T09:00:00',
				none: null,
			},
			{ n: null, zip: '' },
		]);
	});

	test('no rows return no items, and rows that are not objects are returned as values', async () => {
		const none = await ofReport({ id: 1, report: { loaded: true } });
		expect(none.error).toBeUndefined();
		expect(none.items).toEqual([]);
		const texts = await ofReport({ id: 1, report: { loaded: true, rows: ['a', 7, null] } });
		expect(texts.items.map(({ json }) => json)).toEqual([
			{ value: 'a' },
			{ value: 7 },
			{ value: null },
		]);
	});

	test('a response without a report is not an empty report', async () => {
		const { error } = await ofReport({ id: 1, name: 'Open tickets' });
		expect(error?.message).toBe('Halo did not run the report and did not say why');
	});

	test('a hint says that rows may be missing if Halo returns its maximum', async () => {
		const rows = Array.from({ length: 50_000 }, (_, n) => ({ n }));
		const full = await ofReport({ report: { loaded: true, rows } }, { limit: 3 });
		expect(full.items.map(({ json }) => json)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
		expect(full.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('at most 50,000 rows'),
		]);
		const less = await ofReport({ report: { loaded: true, rows: rows.slice(1) } }, { limit: 3 });
		expect(less.hints).toEqual([]);
	});

	test('returns dates in a time zone, and days as they are', async () => {
		const row = {
			at: '2026-07-01T09:00:00',
			day: '2026-07-01T00:00:00',
			none: '1900-01-01T00:00:00',
		};
		const { items } = await ofReport(
			{ report: { loaded: true, rows: [row] } },
			{ timeZone: 'Europe/London' },
		);
		expect(items[0].json).toEqual({ ...row, at: '2026-07-01T10:00:00+01:00' });
	});

	test.each([0, -1, 2.5])('does not treat %p as a limit', async (limit) => {
		const { error } = await ofReport({ report: { loaded: true, rows: [1] } }, { limit });
		expect(error?.message).toBe("'Limit' must be a whole number above 0");
	});
});

describe('Run SQL', () => {
	const sql = 'SELECT TOP 3 faultid AS [Ticket] FROM faults ORDER BY faultid DESC';

	test('returns the rows of a query that is not saved', async () => {
		const before = world.halo.records('Report').length;
		const rows = await world.json('report', 'runSql', { sql });
		expect(ids(rows)).toEqual([120, 119, 118]);
		expect(world.halo.records('Report')).toHaveLength(before);
		expect(world.halo.requests.at(-1)?.body).toEqual([
			{ id: 0, name: '', sql, _testonly: false, _loadreportonly: true },
		]);
	});

	test('sends one query for each item', async () => {
		const { items } = await world.run(
			'report',
			'runSql',
			{ sql: '=SELECT faultid AS [Ticket] FROM faults WHERE faultid = {{ $json.id }}' },
			[{ id: 7 }, { id: 8 }],
		);
		expect(items.map(({ json, pairedItem }) => [json.Ticket, pairedItem])).toEqual([
			[7, { item: 0 }],
			[8, { item: 1 }],
		]);
	});

	test("an invalid query fails with Halo's reason", async () => {
		const { error } = await world.run('report', 'runSql', { sql: 'SELECT nonsense FROM faults' });
		expect(error?.message).toBe("Halo could not run the report: Invalid column name 'nonsense'.");
	});

	test('without the permission, both permissions are named', async () => {
		const other = await openWorld({ sqlAllowed: false });
		const { error } = await other.run('report', 'runSql', { sql });
		await other.halo.close();
		expect(error?.httpCode).toBe('403');
		expect(error?.description).toContain('edit:reporting');
		expect(error?.description).toContain('allow it to write SQL in reports');
	});

	const broken = { match: { method: 'POST', path: '/Report' }, dropConnection: true };

	test('is sent once, whatever it says', async () => {
		for (const query of [sql, 'EXEC something']) {
			world.halo.failNext(broken);
			world.asked();
			expect((await world.run('report', 'runSql', { sql: query })).error).toBeDefined();
			expect(world.asked()).toEqual(['POST /api/Report']);
		}
	});

	test('is retried after a broken connection with Read Only', async () => {
		world.halo.failNext(broken);
		const rows = await world.json('report', 'runSql', { sql, options: { readOnly: true } });
		expect(rows).toHaveLength(3);
	});

	describe('an agent', () => {
		const agent = async (query: string, more: INodeParameters = {}) => {
			world.asked();
			const parameters = { resource: 'report', operation: 'runSql', sql: query, ...more };
			return await world.bench.runNode({ type: TOOL, parameters });
		};

		test.each([
			sql,
			'SELECT 1 AS [a]]b]; DELETE FROM faults; --]',
			'/* /* */ SELECT 1 */ DELETE FROM faults',
		])('runs nothing without Allow Changes: %s', async (query) => {
			const readOnly = { options: { readOnly: true } };
			for (const more of [{}, readOnly]) {
				const { error } = await agent(query, more);
				expect(error?.message).toContain("An AI agent may not use 'Run SQL' with this tool");
				expect(world.asked()).toEqual([]);
			}
		});

		test('sends the query once with Allow Changes, Read Only or not', async () => {
			world.halo.failNext(broken);
			const { error } = await agent(sql, { allowChanges: true, options: { readOnly: true } });
			expect(error).toBeDefined();
			expect(world.asked()).toEqual(['POST /api/Report']);
			expect((await agent(sql, { allowChanges: true })).items).toHaveLength(3);
		});
	});

	test('comments and a final ; are removed, since Halo refuses them', async () => {
		const noted = `;-- newest first\n${sql} -- [Ticket]; or so\n;\n/* end */`;
		expect(ids(await world.json('report', 'runSql', { sql: noted }))).toEqual([120, 119, 118]);
		expect(world.halo.requests.at(-1)?.body).toMatchObject([{ sql }]);
	});

	test('a second statement is refused before anything is sent', async () => {
		world.asked();
		const two = `${sql}; SELECT aareadesc FROM area`;
		const { error } = await world.run('report', 'runSql', { sql: two });
		expect(error?.message).toBe(
			"Halo runs one SQL statement at a time, and a second one begins with 'SELECT aareadesc FROM area'",
		);
		expect(error?.description).toContain('Nothing was sent.');
		expect(world.asked()).toEqual([]);
	});

	test.each([
		['SELECT 1', 'SELECT 1'],
		["SELECT '--;' AS [--]];]]x] ; ", "SELECT '--;' AS [--]];]]x]"],
		["SELECT 'it''s --' -- it's", "SELECT 'it''s --'"],
		['SELECT "a"";--b" -- c\r\nFROM x', 'SELECT "a"";--b" \r\nFROM x'],
		['SELECT /* a /* -- ; */ ; */ 1;;', 'SELECT /* a /* -- ; */ ; */ 1'],
		['SELECT 1 -- one; two', 'SELECT 1'],
		['--a\n--b\n;with a as (select 1) select * from a', 'with a as (select 1) select * from a'],
		["SELECT 'never closed -- ;", "SELECT 'never closed -- ;"],
		['SELECT 1 /* never closed -- ;', 'SELECT 1 /* never closed -- ;'],
		['-- nothing\n/* at all */;', ''],
	])('%j is sent as %j', (typed, sent) => {
		const statements = statementsOf(typed);
		expect(written(statements)).toBe(sent);
		expect(secondOf(statements)).toBeUndefined();
	});

	test.each([
		['SELECT 1; SELECT 2', 'SELECT 2'],
		['DECLARE @d date = GETDATE() -- today;\n; SELECT @d;', 'SELECT @d'],
		["UPDATE a SET b = ';';\nSELECT 1", 'SELECT 1'],
		['IF 1 = 1 BEGIN SELECT 1; END', undefined],
		['IF 1 = 1 SELECT 1; ELSE SELECT 2', undefined],
	])('the second statement of %j is %j', (typed, second) => {
		expect(secondOf(statementsOf(typed))).toBe(second);
	});

	test.each(["'", '"', '[', '/*', '--', ';', "''", ' '])(
		'a long row of %j is read quickly',
		(part) => {
			const started = cpuSeconds();
			statementsOf(`SELECT ${part.repeat(300_000)}x`);
			expect(cpuSeconds() - started).toBeLessThan(3);
		},
	);

	test('sends nothing without a query', async () => {
		world.asked();
		const { error } = await world.run('report', 'runSql', { sql: '={{ " -- nothing" }}' });
		expect(error?.message).toBe("'SQL' is empty");
		expect(world.asked()).toEqual([]);
	});
});

describe('Get Published Data', () => {
	const published = { operation: 'getPublishedData', publishedId: 'pub-clients-5d1c' };

	test('returns the rows by the public ID', async () => {
		const rows = await world.json('report', 'getPublishedData', {
			...published,
			options: { limit: 2 },
		});
		expect(rows).toHaveLength(2);
		expect(Object.keys(rows[0])).toEqual(['Id', 'Client']);
	});

	test.each<[string, unknown, IDataObject[]]>([
		['a list', [{ a: 1 }, 'b'], [{ a: 1 }, { value: 'b' }]],
		['a whole report', { id: 2, report: { loaded: true, rows: [{ a: 1 }] } }, [{ a: 1 }]],
		['an object with rows', { rows: [{ a: 1 }] }, [{ a: 1 }]],
		['an empty list', [], []],
		['a single row', { a: 1 }, [{ a: 1 }]],
	])('accepts %s', async (_what, body, expected) => {
		const { items } = await answered('/ReportData/pub', body, { ...published, publishedId: 'pub' });
		expect(items.map(({ json }) => json)).toEqual(expected);
	});

	test.each([
		['no ID', '={{ "" }}', "'Published ID' is empty"],
		['an ID that leads elsewhere', '..', "'..' is not the ID of a record"],
	])('sends nothing for %s', async (_what, publishedId, message) => {
		world.asked();
		const { error } = await world.run('report', 'getPublishedData', { publishedId });
		expect(error?.message).toBe(message);
		expect(world.asked()).toEqual([]);
	});

	describe('its own authentication', () => {
		const [basicId, bearerId] = Object.keys(publishedSignIns);
		const TYPE = 'haloPublishedReportApi';
		const credentials = { haloServiceApi: 'haloServiceApi', [TYPE]: TYPE };
		const signIn = (id: string, more: IDataObject = {}) => ({
			url: `${world.halo.url}/api/ReportData/${id}`,
			authentication: id === bearerId ? 'bearer' : 'basic',
			...publishedSignIns[id],
			...more,
		});
		const read = async (publishedId: string, credential?: IDataObject) => {
			if (credential) world.bench.credentials.stored.set(TYPE, credential as never);
			world.asked();
			return await world.run('report', 'getPublishedData', { publishedId }, undefined, {
				...(credential ? { credentials } : {}),
			});
		};

		test.each([basicId, bearerId])('reads %s with it, and signs in to nothing else', async (id) => {
			const before = world.halo.requests.length;
			const { items, error } = await read(id, signIn(id));
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json)).toEqual([
				{ Client: 'Alder Accountants', Seats: 1 },
				expect.anything(),
			]);
			const asked = world.halo.requests.slice(before).map(({ path }) => path);
			expect(asked).toEqual([`/api/ReportData/${id}`]);
		});

		test('is not used for anything else', async () => {
			world.bench.credentials.stored.set(TYPE, signIn(basicId));
			const parameters = { reportId: pick(1) };
			const { items } = await world.run('report', 'run', parameters, undefined, { credentials });
			expect(items.length).toBeGreaterThan(1);
		});

		test('is suggested if it is missing, with how to set it', async () => {
			const { error } = await read(basicId);
			expect(error?.message).toBe('The published report did not accept the access token');
			expect(error?.description).toMatch(
				/may have its own authentication\..*Get Published Data.*Halo Published Report API/,
			);
			expect(error?.httpCode).toBe('401');
		});

		test.each([
			['basic', { password: 'not the password' }],
			['basic', { authentication: 'bearer', token: 'no token of it' }],
			['bearer', { token: 'no token of it' }],
		])('a wrong %s sign-in is reported as such, without a new token', async (kind, wrong) => {
			const id = kind === 'bearer' ? bearerId : basicId;
			const { error } = await read(id, signIn(id, wrong));
			expect(error?.message).toBe(
				'The published report did not accept the authentication of this node',
			);
			expect(world.asked()).toEqual([`GET /api/ReportData/${id}`]);
		});

		test.each([
			['http://elsewhere.example/api/ReportData/1', /is for elsewhere\.example, but the Halo URL/],
			['http://127.0.0.1:9/api/ReportData/1', /is for 127\.0\.0\.1:9, but the Halo URL/],
			['not an address at all:', /is not a web address/],
			['', /is not a web address/],
		])('is sent only to its own host: %p', async (url, message) => {
			const { error } = await read(basicId, signIn(basicId, { url }));
			expect(error?.message).toMatch(message);
			expect(world.asked()).toEqual([]);
		});

		test('is in no message, whatever a server repeats', async () => {
			const secret = 'a secret of the report';
			const server = await halo('', {
				'/api/ReportData': { status: 400, body: `no ${secret}, no token` },
			});
			const bench = await createBench({
				haloServiceApi: { ...CREDENTIAL, url: server.url },
				[TYPE]: { url: server.url, authentication: 'bearer', token: secret },
			});
			const { error } = await bench.runNode({
				parameters: { resource: 'report', operation: 'getPublishedData', publishedId: 'x' },
				credentials,
			});
			expect(error?.message).toContain('no ..., no token');
			expect(server.requests.map(({ path }) => path)).toEqual(['/api/ReportData/x']);
		});

		test.each([basicId, bearerId])('is tested on %s by its credential', async (id) => {
			const press = async (more: IDataObject = {}) => {
				world.bench.credentials.stored.set(TYPE, signIn(id, more) as never);
				return await world.bench.testCredential(TYPE);
			};
			expect(await press()).toEqual({ status: 'OK', message: 'Connection successful!' });
			const wrong = await press({ password: 'wrong', token: 'wrong' });
			expect(wrong.message).toContain('did not accept this authentication');
			const nowhere = await press({ url: `${world.halo.url}/api/ReportData/pub-9` });
			expect(nowhere.message).toContain('no published report at this URL');
		});
	});

	test('an unpublished ID is not found', async () => {
		const { error } = await world.run('report', 'getPublishedData', { publishedId: 'pub-9' });
		expect(error?.httpCode).toBe('404');
	});
});
