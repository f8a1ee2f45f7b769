import type { ResourceMapperFields } from 'n8n-workflow';
import { resources } from '../../nodes/Halo/resources';
import { fieldEntities, fieldTypes } from '../../sandbox/halo/index.mts';
import { filledForm, type Chosen } from '../support/filledForm.mts';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** Characters of JSON that the parameters of one node may take in a saved workflow. */
const MOST = 60_000;

/** What a person chooses to see the largest form of an operation, where it depends on a choice. */
const choices: Record<string, Chosen> = {
	customMethod: { method: 'POST', path: pick('/api/Tickets', 'list'), bodyType: 'fields' },
	// where a person chooses the kind of record; other resources have no such field
	anyRecord: { recordType: pick('/Tickets', 'list') },
};

const forms = resources.flatMap(({ value: resource, operations }) =>
	operations.map(({ option }) => ({ resource, operation: String(option.value) })),
);

const sizeOf = async (world: World, resource: string, operation: string) =>
	JSON.stringify(await filledForm(world, { resource, operation, ...choices[resource] })).length;

describe('a saved workflow with any one of these nodes stays below 60 KB of parameters', () => {
	let ordinary: World;
	let large: World;
	beforeAll(async () => {
		ordinary = await openWorld();
		large = await largeTenant(400, 60);
	});
	afterAll(async () => {
		await ordinary.halo.close();
		await large.halo.close();
	});

	test.each(forms)('$resource $operation', async ({ resource, operation }) => {
		expect(await sizeOf(ordinary, resource, operation)).toBeLessThan(MOST);
		expect(await sizeOf(large, resource, operation)).toBeLessThan(MOST);
	});
});

/** Very many of everything that forms list, and of the tenant's own fields. */
async function largeTenant(many: number, customFields: number): Promise<World> {
	const world = await openWorld({ clients: 200 });
	const { halo } = world;
	for (const name of ['Agent', 'Team', 'Status', 'TicketType', 'ViewLists', 'SLA', 'Category'])
		halo.seed(
			name,
			Array.from({ length: many }, (_, i) => ({
				id: 10_000 + i,
				name: `${name} Number ${i} of a Large Tenant`,
				// what a category goes by, and which of the four trees it is in
				...(name === 'Category' ? { value: `Branch>Twig Number ${i}`, type_id: (i % 4) + 1 } : {}),
			})),
		);
	for (const usage of new Set(Object.values(fieldEntities)))
		halo.seed(
			'FieldInfo',
			Array.from({ length: customFields }, (_, i) => {
				const values = Array.from({ length: i % 9 ? 0 : 50 }, (_, at) => ({
					id: at + 1,
					name: `Choice Number ${at}`,
				}));
				const type = values.length ? fieldTypes.singleSelect : fieldTypes.text;
				const name = `CFAFieldOfALargeTenant${i}`;
				const label = `A Field of a Large Tenant ${i}`;
				return { id: usage * 10_000 + i, name, label, type, usage, typeid: usage, values };
			}),
		);
	return world;
}

describe('a form that would be too large', () => {
	const fieldsOf = async (world: World, resource = 'ticket') => {
		const { fields } = (await world.bench.callMethod('resourceMapping', 'getCreateFields', {
			parameters: { resource },
		})) as ResourceMapperFields;
		return fields;
	};

	test('replaces the longest lists by names and IDs, and keeps the short ones', async () => {
		const world = await largeTenant(900, 5);
		try {
			const fields = await fieldsOf(world);
			const agent = fields.find(({ id }) => id === 'agent_id');
			expect(agent).toMatchObject({
				type: 'string',
				displayName: expect.stringMatching(/^Agent Name or ID \(Too Many for a List: 90\d\)$/),
			});
			const priority = fields.find(({ id }) => id === 'priority_id');
			expect(priority).toMatchObject({ type: 'options', displayName: 'Priority' });
			expect(fields.find(({ id }) => id === 'CF')).toBeUndefined();

			// what such a field takes
			for (const agent_id of ['Agent Number 7 of a Large Tenant', '10007', 10007]) {
				const [made] = await world.json('ticket', 'create', {
					ticketTypeId: pick(1),
					fields: map({ summary: 'x', agent_id }),
					output: 'raw',
				});
				expect(made.agent_id).toBe(10007);
			}
		} finally {
			await world.halo.close();
		}
	});

	test("replaces the last custom fields by a notice, and keeps Halo's own fields", async () => {
		const world = await largeTenant(10, 600);
		try {
			const few = await largeTenant(10, 0);
			const own = (await fieldsOf(few)).filter(({ id }) => !id.startsWith('CF'));
			await few.halo.close();
			const fields = await fieldsOf(world);
			const ids = fields.map(({ id }) => id);
			expect(ids).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
			const custom = ids.filter((id) => id.startsWith('CFAFieldOfALargeTenant'));
			expect(custom.length).toBeGreaterThan(100);
			expect(custom).toEqual(custom.map((_, i) => `CFAFieldOfALargeTenant${i}`));
			expect(fields.filter(({ display }) => display).at(-1)).toMatchObject({
				id: 'n8n:more',
				displayName: expect.stringMatching(
					/^\d+ More Fields: Enter Them in the Option 'Extra JSON'$/,
				),
				readOnly: true,
			});
			for (const operation of ['create', 'update', 'upsert', 'getAll'])
				expect(await sizeOf(world, 'ticket', operation)).toBeLessThan(MOST);
		} finally {
			await world.halo.close();
		}
	});
});
