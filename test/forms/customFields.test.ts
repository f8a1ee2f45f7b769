import type { IDataObject, ResourceMapperFields } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { map, openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeEach(async () => {
	world ??= await openWorld();
	world.halo.reset();
});
afterAll(async () => await world.halo.close());

const form = async (resource: string) => {
	const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
		parameters: { resource, operation: 'create' },
	})) as ResourceMapperFields;
	return fields.filter(({ id }) => id.startsWith('CF'));
};
const definitions = (usage: number) =>
	world.halo.records('FieldInfo').filter((row) => row.usage === usage && row.custom !== 0);
const sent = () => {
	const { body } = world.halo.requests.findLast(({ method }) => method === 'POST') ?? {};
	return (body as IDataObject[])[0];
};

describe('a Halo that numbers the record types differently', () => {
	const numbered = resources.flatMap(({ record }) =>
		typeof record?.customFieldsOf === 'number'
			? [{ name: record.plural, value: record.value, typeid: record.customFieldsOf }]
			: [],
	);

	test.each(numbered)('$name forms still show their custom fields', async ({ value, typeid }) => {
		const usual = await form(value);
		expect(usual.length).toBeGreaterThan(0);
		for (const row of definitions(typeid)) row.typeid = typeid + 400;
		expect(await form(value)).toEqual(usual);
		const asked = world.halo.requests.filter(({ path }) => path.endsWith('/FieldInfo'));
		expect(asked.map(({ query }) => query.typeid)).toEqual([
			String(typeid),
			String(typeid),
			undefined,
		]);
	});

	test('writes them, a selection by the name of its entry', async () => {
		for (const row of definitions(2)) row.typeid = 402;
		const [made] = await world.json('client', 'create', {
			fields: map({ name: 'Difference Ltd', CFSupportPlan: '={{ "gold" }}' }),
			output: 'selected',
			outputFields: ['CFSupportPlan'],
		});
		expect(sent().customfields).toEqual([{ name: 'CFSupportPlan', value: 3 }]);
		expect(made).toMatchObject({ CFSupportPlan: 3 });
	});

	test('without a record to read there are none, and the form works', async () => {
		for (const { id } of world.halo.records('Supplier')) {
			world.halo.store.of('Supplier').remove(id as number);
		}
		expect(await form('supplier')).toEqual([]);
	});
});

describe('a multiple selection', () => {
	const field = 'CFAffectedServices';
	const update = async (value: unknown) =>
		await world.run('ticket', 'update', { ticketId: pick(1), fields: map({ [field]: value }) });

	test.each<[string, unknown]>([
		['names separated by commas', 'Mail, files'],
		['IDs separated by commas', '1,3'],
		['a name and an ID', 'mail,3'],
		['a list of names', '={{ ["Mail", "Files"] }}'],
		['a list of IDs', '={{ [1, 3] }}'],
		['the list that Halo returned', '={{ [{ id: 1 }, { id: 3 }] }}'],
	])('accepts %s', async (_, value) => {
		const { error } = await update(value);
		expect(error).toBeUndefined();
		expect(sent().customfields).toEqual([{ name: field, value: [{ id: 1 }, { id: 3 }] }]);
		const stored = world.halo.records('Tickets')[0].customfields as IDataObject[];
		expect(stored.find(({ name }) => name === field)?.display).toBe('Mail, Files');
	});

	test('an unknown name stops the item before anything is written, and lists the existing ones', async () => {
		const { error } = await update('Mail, Fax');
		expect(error?.message).toContain("'Fax', which is not one of the choices");
		expect(error?.message).toContain('Mail (1), Phones (2), Files (3)');
		expect(world.halo.requests.filter(({ path }) => path.endsWith('/Tickets'))).toEqual([]);
	});
});

test.each([
	['not requested before a ticket is chosen', {}, []],
	['requested for the chosen ticket', { ticketId: pick(1) }, ['1']],
])("custom fields of a ticket's actions are %s", async (_, chosen, tickets) => {
	const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
		parameters: { resource: 'action', operation: 'create', ...chosen },
	})) as ResourceMapperFields;
	expect(fields.filter(({ displayName }) => displayName.startsWith('Not Loaded'))).toEqual([]);
	const asked = world.halo.requests.filter(({ path }) => /\/Actions\b/.test(path));
	expect([...new Set(asked.map(({ query }) => query.ticket_id))]).toEqual(tickets);
});
