import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { HaloServiceApi } from '../../credentials/HaloServiceApi.credentials';
import { Halo } from '../../nodes/Halo/Halo.node';
import { HaloTrigger } from '../../nodes/Halo/HaloTrigger.node';
import { resources } from '../../nodes/Halo/resources';

/** The rules of n8n's UX guidelines that a program can check and that n8n's linter does not. */

const nodes = [new Halo().description, new HaloTrigger().description];

/** A property with all that it holds. */
function inside(property: INodeProperties): INodeProperties[] {
	const options = (property.options ?? []) as Array<INodeProperties | INodePropertyCollection>;
	const held = options.flatMap((one) =>
		'values' in one ? one.values : 'type' in one && 'displayName' in one ? [one] : [],
	);
	return [property, ...held.flatMap(inside)];
}

const all = nodes.flatMap(({ properties }) => properties.flatMap(inside));
const operations = resources.flatMap(({ name, operations: own }) =>
	own.map((operation) => ({ resource: name, ...operation })),
);
const sorted = (names: string[]) => [...names].sort((a, b) => a.localeCompare(b));

test('the resource is chosen first, then the operation', () => {
	const [{ properties }] = nodes;
	// n8n, too, puts the description of a tool above everything else
	const ofNode = properties.filter(({ displayOptions }) => !displayOptions?.show?.['@tool']);
	expect(ofNode[0].name).toBe('resource');
	expect(ofNode.find(({ name }) => name !== 'resource')?.name).toBe('operation');
});

test('optional fields are in a collection, in alphabetical order', () => {
	for (const { name, type, options = [] } of all) {
		if (type !== 'collection' || name === 'related') continue;
		const labels = (options as INodeProperties[]).map(({ displayName }) => displayName);
		expect({ name, labels }).toEqual({ name, labels: sorted(labels) });
	}
});

test('an example in an empty field begins with "e.g."', () => {
	const fields = all.filter(({ type }) => ['string', 'json', 'number', 'dateTime'].includes(type));
	const modes = all.flatMap(({ modes: own = [] }) => own.filter(({ type }) => type === 'string'));
	const examples = [...fields, ...modes].flatMap(({ placeholder }) => placeholder ?? []);
	expect(examples.length).toBeGreaterThan(50);
	expect(examples.filter((text) => !text.startsWith('e.g. '))).toEqual([]);
});

test('a single record is chosen from a list first, or by its ID', () => {
	for (const { name, type, default: initial, modes = [] } of all) {
		if (type !== 'resourceLocator' || name === 'path') continue;
		expect({ name, initial }).toEqual({ name, initial: { mode: 'list', value: '' } });
		expect(modes[0]).toMatchObject({ name: 'list', typeOptions: { searchable: true } });
		expect(modes.length).toBeGreaterThan(1);
	}
});

test("operations have n8n's usual names", () => {
	const names: Record<string, string> = {
		create: 'Create',
		delete: 'Delete',
		get: 'Get',
		getAll: 'Get Many',
		update: 'Update',
		upsert: 'Create or Update',
	};
	for (const { option } of operations) {
		expect(option.name).toBe(names[String(option.value)] ?? option.name);
		expect(option.action).not.toMatch(/\b(a|an|the)\b/);
		expect(option.description).not.toBe(option.action);
	}
});

test('Simplified has at most ten fields, except for tickets and the names beside IDs', () => {
	const long = resources.flatMap(({ record }) =>
		record && record.simplified.length > 10 ? [record.name] : [],
	);
	expect(long.filter((name) => !['Ticket', 'Opportunity', 'Project'].includes(name))).toEqual([]);
});

test('Delete returns one item that confirms it', () => {
	const removing = operations.filter(({ option }) => option.value === 'delete');
	expect(removing.length).toBeGreaterThan(20);
	for (const { output } of removing) expect(output).toEqual([{ id: 'deleted', type: 'boolean' }]);
});

test('no choice is named by a symbol, and lists use All', () => {
	const choices = all.flatMap(({ options = [] }) => options as INodePropertyOptions[]);
	const names = choices.flatMap(({ name }) => name ?? []);
	expect(names.filter((name) => name.includes('*'))).toEqual([]);
});

test('file fields are named by the field that contains the file', () => {
	const files = all.filter(({ name }) => /DataFieldName$/.test(name));
	expect(files.length).toBeGreaterThan(1);
	for (const { displayName } of files) {
		expect(['Input Data Field Name', 'Put Output File in Field']).toContain(displayName);
	}
	const texts = all.flatMap(({ displayName, description = '' }) => [displayName, description]);
	expect(texts.filter((text) => /binary/i.test(text))).toEqual([]);
});

test('node names do not contain "node", and icons exist for light and dark', () => {
	for (const { displayName, icon } of nodes) {
		expect(displayName).not.toMatch(/node/i);
		expect(icon).toEqual({ light: expect.any(String), dark: expect.any(String) });
	}
	expect(new HaloServiceApi().icon).toMatchObject({ light: expect.any(String) });
});

test('a trigger describes what starts it', () => {
	const [, { properties }] = nodes;
	const events = properties.find(({ name }) => name === 'events');
	expect(events?.displayName).toMatch(/^Trigger On\b/);
});
