import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { saved } from '../support/customMethod.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const last = (method: string) =>
	world.halo.requests.filter((one) => one.method === method && !/token/.test(one.path)).at(-1);

/** What a new ticket sends for a field. */
async function sent(field: string, value: unknown, timezone: string, options: IDataObject = {}) {
	const { error } = await world.run(
		'ticket',
		'create',
		{
			fields: map({ summary: 'A', [field]: '={{ $json.value }}' }),
			options,
		} as INodeParameters,
		[{ value } as IDataObject],
		{ timezone },
	);
	if (error) throw error;
	return (last('POST')?.body as IDataObject[])[0][field];
}

describe('a date without an offset is in the time zone of the workflow', () => {
	test.each([
		// winter and summer
		['Europe/Berlin', '2026-01-15T10:00:00', '2026-01-15T09:00:00.000Z'],
		['Europe/Berlin', '2026-07-15 10:00', '2026-07-15T08:00:00.000Z'],
		['America/New_York', '2026-07-15', '2026-07-15T04:00:00.000Z'],
		// the hour that the clocks leave out, and the one that comes twice
		['Europe/Berlin', '2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
		['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z'],
		['Europe/Berlin', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
		['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
		['Europe/Berlin', '2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
		['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z'],
		['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z'],
		['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00.000Z'],
	])('in %s %s is %s', async (timezone, value, expected) => {
		expect(await sent('targetdate', value, timezone)).toBe(expected);
	});

	test.each([
		['2026-03-29T02:30:00Z', '2026-03-29T02:30:00.000Z'],
		['2026-03-29T02:30:00+02:00', '2026-03-29T00:30:00.000Z'],
		['2026-10-25T02:30:00.5-0400', '2026-10-25T06:30:00.500Z'],
	])('one with an offset keeps its instant: %s', async (value, expected) => {
		expect(await sent('targetdate', value, 'America/New_York')).toBe(expected);
	});

	test("the option Time Zone overrides the workflow's", async () => {
		const options = { timeZone: 'Asia/Kathmandu' };
		const value = '2026-05-01T10:00:00';
		expect(await sent('targetdate', value, 'Europe/Berlin', options)).toBe(
			'2026-05-01T04:15:00.000Z',
		);
	});

	test('a filter that ends on a day', async () => {
		const value = { datesearch: 'dateoccured', startdate: '2026-03-29', enddate: '2026-03-29' };
		await world.run('ticket', 'getAll', { filters: map(value), limit: 1 }, [{}], {
			timezone: 'Europe/Berlin',
		});
		expect(last('GET')?.query).toMatchObject({
			startdate: '2026-03-28T23:00:00.000Z',
			enddate: '2026-03-29T21:59:59.000Z',
		});
	});

	test('in a custom field a time is converted, and a day is not', async () => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource: 'ticket', operation: 'create' },
		})) as { fields: Array<{ id: string; type: string }> };
		const field = fields.find(({ id, type }) => id.startsWith('CF') && type === 'dateTime');
		const valueOf = async (value: string) => {
			await world.run(
				'ticket',
				'create',
				{ fields: map({ summary: 'A', [String(field?.id)]: value }) },
				[{}],
				{ timezone: 'America/New_York' },
			);
			const [{ customfields }] = last('POST')?.body as [{ customfields: IDataObject[] }];
			return customfields[0].value;
		};
		expect(await valueOf('2026-07-15T10:00:00')).toBe('2026-07-15T14:00:00.000Z');
		expect(await valueOf('2026-07-15')).toBe('2026-07-15T00:00:00.000Z');
		expect(await valueOf('2026-07-15T00:00:00')).toBe('2026-07-15T00:00:00.000Z');
	});

	test('days are not converted in any zone', async () => {
		for (const value of ['2027-03-01', '2027-03-01T00:00:00', '2027-03-01T00:00:00Z']) {
			await world.run(
				'asset',
				'create',
				{
					assetTypeId: pick(1),
					clientId: pick(1),
					fields: map({ inventory_number: 'A', warranty_end: value }),
				},
				[{}],
				{ timezone: 'America/New_York' },
			);
			expect((last('POST')?.body as IDataObject[])[0].warranty_end).toBe(
				'2027-03-01T00:00:00.000Z',
			);
		}
	});

	test('Log Time', async () => {
		await world.run(
			'ticket',
			'logTime',
			{ ticketId: pick(1), start: '2026-10-25T01:30:00', end: '2026-10-25T03:30:00' },
			[{}],
			{ timezone: 'Europe/Berlin' },
		);
		const [action] = last('POST')?.body as IDataObject[];
		expect(action).toMatchObject({
			actionarrivaldate: '2026-10-24T23:30:00.000Z',
			// the hour from two to three came twice
			timetaken: 3,
		});
	});

	test('Custom Method, for fields that Halo documents as dates', async () => {
		await world.run(
			'customMethod',
			'call',
			saved({
				method: 'POST',
				path: '/api/Appointment',
				mode: 'list',
				bodyFields: { subject: 'A', start_date: '2026-07-15T10:00:00' },
			}),
			[{}],
			{ timezone: 'Europe/Berlin' },
		);
		expect((last('POST')?.body as IDataObject[])[0]).toMatchObject({
			start_date: '2026-07-15T08:00:00.000Z',
		});
	});
});

describe('dates in the output', () => {
	const get = async (more: IDataObject) =>
		(await world.json('ticket', 'get', { ticketId: pick(1), ...more } as INodeParameters))[0];

	test('end in Z, and mean the same instant when sent back from any zone', async () => {
		const raw = await get({ output: 'raw' });
		const outputFields = ['dateoccurred'];
		const { dateoccurred } = await get({ output: 'selected', outputFields });
		expect(dateoccurred).toBe(`${String(raw.dateoccurred).replace(/Z$/, '')}Z`);
		const again = await sent('targetdate', dateoccurred, 'Asia/Kolkata');
		expect(Date.parse(String(again))).toBe(Date.parse(String(dateoccurred)));
	});

	test('Simplified has no date without a Z, whatever the record', async () => {
		const bare = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/;
		for (const resource of ['ticket', 'asset', 'appointment', 'contract', 'invoice', 'action']) {
			const more = resource === 'action' ? { ticketId: pick(1) } : {};
			const rows = await world.json(resource, 'getAll', { limit: 20, ...more });
			const dates = rows.flatMap((row) => Object.values(row)).map(String);
			expect(dates.filter((one) => bare.test(one))).toEqual([]);
			if (resource !== 'action') expect(dates.some((one) => /T.*Z$/.test(one))).toBe(true);
		}
	});

	test('Raw returns what Halo sends', async () => {
		const raw = await get({ output: 'raw' });
		expect(raw.dateoccurred).toMatch(/^[\dT:.-]+$/);
	});
});
