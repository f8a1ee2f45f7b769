import type { IDataObject, INodeProperties, ResourceMapperValue } from 'n8n-workflow';
import { name as PACKAGE } from '../../package.json';
import { recordType } from '../../nodes/Halo/catalogue/recordTypes';
import { Halo } from '../../nodes/Halo/Halo.node';
import { HaloPollingTrigger } from '../../nodes/Halo/HaloPollingTrigger.node';
import { HaloTrigger } from '../../nodes/Halo/HaloTrigger.node';
import { resources } from '../../nodes/Halo/resources';
import { isCustomField } from '../../nodes/Halo/lists/customFields';
import { isTypeField } from '../../nodes/Halo/input/fromInput';
import type { RecordDefinition } from '../../nodes/Halo/model';
import { exampleFiles, listedExamples, type ExampleNode } from '../support/exampleFiles.mts';

const examples = exampleFiles();
// making a description takes longer than any of these tests
const { description } = new Halo();

const OURS = `${PACKAGE}.`;
const isHalo = ({ type }: ExampleNode) => type === `${OURS}halo` || type === `${OURS}haloTool`;
const haloNodes = examples.flatMap(({ file, workflow }) =>
	workflow.nodes.filter(isHalo).map((node) => ({ file, name: node.name, node })),
);

const triggers = examples.flatMap(({ file, workflow }) =>
	workflow.nodes
		.filter(({ type }) => type === `${OURS}haloTrigger`)
		.map((node) => ({ file, name: node.name, node })),
);

test.each(triggers)('$file, $name: a trigger with known parameters', ({ node }) => {
	const { properties, version } = new HaloTrigger().description;
	expect(node.typeVersion).toBe(version);
	expect(node.credentials).toHaveProperty('haloServiceApi');
	expect(unknownKeys(node.parameters, properties)).toEqual([]);
	// by their names: their numbers differ between Halos
	expect(node.parameters.events).toMatch(/^=\{\{ \['[\w ',]+'\] \}\}$/);
	expect(node).toHaveProperty('webhookId');
});

const pollers = examples.flatMap(({ file, workflow }) =>
	workflow.nodes
		.filter(({ type }) => type === `${OURS}haloPollingTrigger`)
		.map((node) => ({ file, name: node.name, node })),
);

test.each(pollers)('$file, $name: a polling trigger with known parameters', ({ node }) => {
	const { properties, version } = new HaloPollingTrigger().description;
	expect(node.typeVersion).toBe(version);
	expect(node.credentials).toHaveProperty('haloServiceApi');
	const { pollTimes, ...own } = node.parameters;
	expect(pollTimes).toHaveProperty('item');
	expect(unknownKeys(own, properties)).toEqual([]);
	const record = resources.find(({ value }) => value === own.resource)?.record;
	expect(record?.changes).toBeDefined();
	if (record) expect(unknownFields(own, record)).toEqual([]);
});

describe('wish 25: import-ready examples', () => {
	test('exist, and each uses Halo, except the one that creates such workflows', () => {
		expect(examples.length).toBeGreaterThan(0);
		const using = new Set(haloNodes.map(({ file }) => file));
		const others = examples.map(({ file }) => file).filter((file) => !using.has(file));
		expect(others).toEqual(['from-halopsa-node.json']);
	});

	test.each(examples)('$file is a workflow that n8n can import', ({ workflow }) => {
		const { name, nodes, connections } = workflow;
		expect(name).toMatch(/\w/);
		const names = nodes.map((node) => node.name);
		expect(new Set(names).size).toBe(names.length);
		const ends = Object.values(connections).flatMap((outputs) =>
			Object.values(outputs).flatMap((lists) => lists.flatMap((list) => list ?? [])),
		);
		const linked = [...Object.keys(connections), ...ends.map(({ node }) => node)];
		expect(linked.filter((one) => !names.includes(one))).toEqual([]);
	});

	test.each(examples)('$file describes its purpose', ({ workflow }) => {
		const notes = workflow.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(notes.map(({ parameters }) => String(parameters.content)).join()).toMatch(/\w+ \w+/);
	});

	test('docs/examples.md lists all of them, and no others', () => {
		expect(listedExamples()).toEqual(examples.map(({ file }) => file));
	});

	test.each(haloNodes)('$file, $name: has our credential and a known operation', ({ node }) => {
		expect(Object.keys(node.credentials ?? {})).toEqual(['haloServiceApi']);
		expect(node.typeVersion).toBe(description.version);
		expect(operationOf(node)?.operation).toBeDefined();
	});

	test.each(haloNodes)('$file, $name: sets only known parameters', async ({ node }) => {
		const { operation, resource } = operationOf(node) ?? {};
		const asked = operation?.properties ?? [];
		const pickers = ['resource', 'operation', ...(operation?.changes ? ['allowChanges'] : [])];
		const given = node.parameters;
		expect(unknownKeys(given, asked).filter((key) => !pickers.includes(key))).toEqual([]);

		const chosen = String((given.recordType as IDataObject | undefined)?.value ?? '');
		const record = resource?.record ?? (await resource?.recordOf?.(chosen));
		if (chosen) expect(await recordType(chosen)).toBeDefined();
		if (record) expect(unknownFields(given, record)).toEqual([]);
	});
});

/** The operation that a node's parameters name; what is left out is the description's own choice. */
function operationOf({ parameters }: ExampleNode) {
	const { properties } = description;
	const value = parameters.resource ?? properties.find(({ name }) => name === 'resource')?.default;
	const resource = resources.find((one) => one.value === value);
	const picker = properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.includes(String(value)),
	);
	const wanted = parameters.operation ?? picker?.default;
	const operation = resource?.operations.find(({ option }) => option.value === wanted);
	return { resource, operation };
}

/** Names that stand in the parameters and not in the form, down into its collections. */
function unknownKeys(given: IDataObject, asked: INodeProperties[], within = ''): string[] {
	return Object.entries(given).flatMap(([key, value]) => {
		const same = asked.filter(({ name }) => name === key);
		if (same.length === 0) return [`${within}${key}`];
		const inside = same.flatMap(({ type, options }) =>
			type === 'collection' ? ((options ?? []) as INodeProperties[]) : [],
		);
		if (inside.length === 0 || typeof value !== 'object' || value === null) return [];
		return unknownKeys(value as IDataObject, inside, `${within}${key}.`);
	});
}

/** Columns of the mappers that the record does not have. */
function unknownFields(given: IDataObject, { fields, filters }: RecordDefinition): string[] {
	const columns = (name: string) =>
		Object.keys((given[name] as unknown as ResourceMapperValue | undefined)?.value ?? {});
	const isField = (id: string) =>
		id === 'id' || isCustomField(id) || isTypeField(id) || fields.some((field) => field.id === id);
	return [
		...columns('fields').filter((id) => !isField(id)),
		...columns('filters').filter((id) => !filters.some((filter) => filter.id === id)),
	];
}
