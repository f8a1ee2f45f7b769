import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { createBench } from '../support/engine.mts';
import { pick } from '../support/halo.mts';
import { newest } from './engine.mts';

let description: INodeTypeDescription;
let forms: INodeParameters[];
beforeAll(async () => {
	const { nodeTypes } = await createBench();
	({ description } = nodeTypes.getByNameAndVersion('n8n-nodes-halo-service.halo'));
	forms = description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options, displayOptions }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				(options ?? []).map((option) => ({
					resource: String(resource),
					operation: 'value' in option ? String(option.value) : '',
				})),
			),
		);
});

const node = (parameters: INodeParameters): INode => ({
	id: 'node',
	name: 'Halo',
	type: 'n8n-nodes-halo-service.halo',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** What a person may choose that shows more of a form, or less. */
const choices: INodeParameters[] = [
	{},
	{ returnAll: true, output: 'raw' },
	{ returnAll: false, output: 'selected' },
	{ findBy: 'customField', note: 'Done' },
	{ findBy: 'ticketId' },
	{ recordType: pick('Actions', 'list') },
];
const choicesOfMethods: INodeParameters[] = [
	{ method: 'POST', bodyType: 'json', path: pick('/api/Tickets/{id}', 'list') },
	{ method: 'POST', bodyType: 'fields', path: pick('/api/Tickets/<<id>>', 'path') },
	{ method: 'POST', bodyType: 'form', path: pick('={{ $json.path }}', 'path') },
	{ method: 'POST', bodyType: 'file', pagination: 'limit', responseFormat: 'file' },
	{ source: 'export' },
	{ source: 'saved' },
];
const filled = () =>
	forms.flatMap((form) => {
		const more = form.resource === 'customMethod' ? choicesOfMethods : [];
		return [...choices, ...more].map((chosen) => ({ ...form, ...chosen }));
	});

type Helpers = typeof NodeHelpers;
const resolved = ({ getNodeParameters }: Helpers, parameters: INodeParameters) =>
	getNodeParameters(description.properties, parameters, true, false, node(parameters), description);
const shown = ({ displayParameter }: Helpers, parameters: INodeParameters, type = description) =>
	type.properties
		.filter((property) => displayParameter(parameters, property, node(parameters), type))
		.map(({ name }) => name);

test('there are forms to look at', () => {
	expect(forms.length).toBeGreaterThan(200);
	expect(forms).toContainEqual({ resource: 'ticket', operation: 'create' });
	expect(forms).toContainEqual({ resource: 'customMethod', operation: 'call' });
});

test('no condition fails if a parameter does not exist', () => {
	const withConditions = all(description.properties).filter((one) => one.displayOptions);
	expect(withConditions.length).toBeGreaterThan(100);
	for (const property of withConditions) {
		const { show, hide } = property.displayOptions ?? {};
		for (const key of Object.keys({ ...show, ...hide })) {
			for (const only of [{ show: { [key]: show?.[key] } }, { hide: { [key]: hide?.[key] } }]) {
				const one = { ...property, displayOptions: only } as INodeProperties;
				const [condition] = Object.values(only);
				if (!Object.values(condition)[0]) continue;
				expect(() =>
					NodeHelpers.displayParameter({}, one, node({}), description, {}),
				).not.toThrow();
			}
		}
	}
});

/** All properties, those within collections too. */
function all(properties: INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => {
		const inner = (property.options ?? []).flatMap((option) =>
			'values' in option ? option.values : 'type' in option ? [option] : [],
		);
		return [property, ...(inner.length > 0 ? all(inner) : [])];
	});
}

test('every form opens', () => {
	for (const parameters of filled()) expect(resolved(NodeHelpers, parameters)).toBeTruthy();
});

test('every form shows the same as in the newest n8n', () => {
	for (const parameters of filled()) {
		expect([parameters, shown(NodeHelpers, parameters)]).toEqual([
			parameters,
			shown(newest.NodeHelpers, parameters),
		]);
	}
});

test('every form starts with the values that it has in the newest n8n', () => {
	for (const parameters of forms) {
		expect(resolved(NodeHelpers, parameters)).toEqual(resolved(newest.NodeHelpers, parameters));
	}
});

test('every form reports the same missing values as in the newest n8n', () => {
	const issues = ({ getNodeParametersIssues }: Helpers, parameters: INodeParameters) =>
		getNodeParametersIssues(description.properties, node(parameters), description);
	for (const parameters of filled()) {
		const full = resolved(NodeHelpers, parameters) ?? {};
		expect(issues(NodeHelpers, full)).toEqual(issues(newest.NodeHelpers, full));
	}
});

test('a path with variables in it asks for them, and any other does not', () => {
	const asks = (path: unknown) =>
		shown(NodeHelpers, {
			resource: 'customMethod',
			operation: 'call',
			source: 'define',
			path: path as INodeParameters,
		}).includes('pathParameters');
	expect(asks(pick('/api/Tickets/{id}', 'list'))).toBe(true);
	expect(asks(pick('/api/Tickets/<<id>>', 'path'))).toBe(true);
	expect(asks(pick('={{ $json.path }}', 'path'))).toBe(true);
	expect(asks(pick('/api/Tickets', 'list'))).toBe(false);
	expect(asks(pick('', 'list'))).toBe(false);
	expect(asks('')).toBe(false);
});

test('only the form of a tool asks whether it may change something', () => {
	const create = { resource: 'ticket', operation: 'create' };
	const tool = { ...description, name: 'haloTool' };
	expect(shown(NodeHelpers, create)).not.toContain('allowChanges');
	expect(shown(NodeHelpers, create, tool)).toContain('allowChanges');
});
