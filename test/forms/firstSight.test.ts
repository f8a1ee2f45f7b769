import type { INodeParameters, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { recordTypes } from '../../nodes/Halo/catalogue/recordTypes';
import { resources } from '../../nodes/Halo/resources';
import { openWorld, pick, type World } from '../support/halo.mts';

/** What a new form shows before anything is added to it. */

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const NEW = ['getCreateFields', 'getUpsertFields'];

const forms = resources.flatMap(({ name, value, operations }) =>
	operations.flatMap(({ option, properties }) => {
		const mapper = properties.find(({ name: one }) => one === 'fields')?.typeOptions;
		const method = String(mapper?.resourceMapper?.resourceMapperMethod);
		const title = `${name} > ${option.name}`;
		return NEW.includes(method) ? [{ title, resource: value, method }] : [];
	}),
);

async function shown(method: string, parameters: INodeParameters): Promise<ResourceMapperField[]> {
	const found = await world.bench.callMethod('resourceMapping', method, { parameters });
	const { fields } = found as ResourceMapperFields;
	return fields.filter(({ removed, display }) => display && !removed);
}

test.each(forms)('$title shows the fields to fill in', async ({ resource, method }) => {
	expect(await shown(method, { resource })).not.toEqual([]);
});

test('Any Record asks for a record type, then shows the fields to fill in', async () => {
	const form = { resource: 'anyRecord', operation: 'create' };
	const before = await shown('getCreateFields', { ...form, recordType: pick('', 'list') });
	expect(before.map(({ displayName }) => displayName)).toEqual(['Choose a Record Type First']);
	const bare: string[][] = [];
	for (const { key, verbs } of await recordTypes()) {
		if (!verbs.includes('create')) continue;
		const fields = await shown('getCreateFields', { ...form, recordType: pick(key, 'list') });
		if (fields.every(({ readOnly }) => readOnly)) bare.push([key, fields[0].displayName]);
	}
	// these have numbers, switches and dates alone, which would be sent without being asked for
	expect(bare).toEqual([
		['AgentCheckIn', 'No Field Is Required'],
		['FaultsForecasting', 'No Field Is Required'],
	]);
}, 120_000);

test('a record type set by an expression is not asked for', async () => {
	const parameters = { resource: 'anyRecord', recordType: pick('={{ $json.type }}') };
	expect(await shown('getCreateFields', parameters)).toEqual([]);
});

test('the values of a row require the table first', async () => {
	const parameters = { resource: 'customTable', operation: 'addRow', tableField: '' };
	const [line] = await shown('getTableColumns', parameters);
	expect(line.displayName).toBe('Choose a Table First');
});
