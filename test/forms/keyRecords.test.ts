import {
	NodeHelpers,
	Workflow,
	type INodeParameters,
	type INodeProperties,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import { resources } from '../../nodes/Halo/resources';
import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const operations = resources.flatMap(({ name, value, operations }) =>
	operations.map((operation) => ({
		form: `${name} > ${operation.option.name}`,
		resource: value,
		operation: String(operation.option.value),
		labels: `${operation.option.name}: ${name}`,
		properties: operation.properties,
	})),
);

/** What stands in a form before and after its mapper: the locators by name, the others by type. */
const outline = (form: string) =>
	(operations.find((one) => one.form === form)?.properties ?? [])
		.filter(({ type }) => ['collection', 'resourceLocator', 'resourceMapper'].includes(type))
		.map(({ name }) => name)
		.join(' ');

test.each([
	['Ticket > Create', 'clientId userId ticketTypeId fields related options'],
	['Ticket > Create or Update', 'clientId userId ticketTypeId fields related options'],
	['Ticket > Create or Append', 'clientId userId ticketTypeId fields related options'],
	['Ticket > Update', 'ticketId clientId userId ticketTypeId fields related options'],
	['Ticket > Get Many', 'clientId userId ticketTypeId filters related options'],
	['Ticket > Count', 'clientId userId ticketTypeId filters related options'],
	['Opportunity > Create', 'clientId userId ticketTypeId fields related options'],
	['Project > Create', 'clientId userId ticketTypeId fields related options'],
	['Site > Create', 'clientId fields options'],
	['User > Create', 'clientId siteId fields related options'],
	['User > Get Many', 'clientId siteId filters related options'],
	['Asset > Create', 'clientId assetTypeId fields related options'],
	['Asset > Get Many', 'clientId assetTypeId filters related options'],
	['Appointment > Create', 'agentId ticketId clientId fields related options'],
	['Contract > Create', 'clientId fields related options'],
	['CRM Note > Create', 'clientId fields related options'],
	['Invoice > Create', 'clientId fields related options'],
	['Recurring Invoice > Create', 'clientId fields related options'],
	['Invoice Payment > Create', 'invoiceId fields related options'],
	['Quotation > Create', 'clientId fields related options'],
	['Sales Order > Create', 'clientId fields related options'],
	['Purchase Order > Create', 'supplierId clientId fields related options'],
	['Software Licence > Create', 'clientId fields related options'],
	['Action > Create', 'ticketId fields options'],
	['Status > Get Many', 'ticketTypeId filters related options'],
	['Approval > Get Many', 'ticketId filters related options'],
])('%s has the order %s', (form, expected) => {
	expect(outline(form)).toBe(expected);
});

test('a collection without entries to add is shown only if the node already has it', () => {
	const { description } = new Halo();
	const collectionsShown = (parameters: INodeParameters) =>
		description.properties.filter(
			(property) =>
				property.name === 'related' &&
				property.type === 'collection' &&
				NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, description),
		);
	for (const { form, resource, operation, properties } of operations) {
		const options = properties.flatMap(({ name, options = [] }) =>
			name === 'related' ? (options as INodeProperties[]) : [],
		);
		const parameters = { resource, operation };
		const isOffered = options.some(({ displayOptions }) => !displayOptions);
		for (const related of [undefined, {}]) {
			const { length } = collectionsShown({ ...parameters, related } as INodeParameters);
			expect({ form, length }).toEqual({ form, length: isOffered ? 1 : 0 });
		}
		for (const { name } of options) {
			const saved = { ...parameters, related: { [name]: pick(1) } };
			expect({ form, name, shown: collectionsShown(saved).length }).toEqual({
				form,
				name,
				shown: 1,
			});
		}
		const all = Object.fromEntries(options.map(({ name }) => [name, pick(1)]));
		const shown = collectionsShown({ ...parameters, related: all }).length;
		expect({ form, shown }).toEqual({ form, shown: options.length ? 1 : 0 });
	}
});

test('only optional locators are described as optional', () => {
	for (const { form, properties } of operations) {
		for (const { name, required, description = '', type } of properties) {
			if (type !== 'resourceLocator' || !required) continue;
			expect({ form, name, description }).toEqual({
				form,
				name,
				description: expect.not.stringContaining('Leave empty'),
			});
		}
	}
});

test.each(['getCreateFields', 'getUpsertFields'])(
	'%s shows Summary and Details of a new ticket at once, and the rest to add',
	async (method) => {
		const { fields } = (await world.bench.callMethod('resourceMapping', method, {
			parameters: { resource: 'ticket' },
		})) as ResourceMapperFields;
		const shown = fields.filter(({ removed, display }) => display && !removed);
		expect(shown.map(({ id }) => id)).toEqual(['summary', 'details']);
	},
);

test.each([
	['id', ' '],
	['url', ''],
])('only an optional locator can be left blank in the mode %s', (mode, blank) => {
	const pickers = operations
		.flatMap(({ properties }) => properties)
		.flatMap(({ modes = [], required = false }) =>
			modes.flatMap(({ name, validation }) =>
				name === mode && validation ? [{ required, validation }] : [],
			),
		);
	const accepts = pickers.map(({ required, validation }) => ({
		required,
		blank: validation.every((rule) => {
			if (typeof rule === 'function') throw new Error('a rule without a pattern');
			const { regex } = rule.properties as { regex?: string };
			return new RegExp(`^${String(regex)}$`).test(blank);
		}),
	}));
	expect(new Set(accepts.map(({ required }) => required))).toEqual(new Set([true, false]));
	expect(accepts.filter((one) => one.blank === one.required)).toEqual([]);
});

test('only text fields are shown at once, since others would be sent without being filled in', () => {
	const always = resources.flatMap(({ record }) =>
		(record?.fields ?? []).filter(({ alwaysShown }) => alwaysShown),
	);
	expect(always.length).toBeGreaterThan(0);
	expect(always.filter(({ type }) => type !== 'string')).toEqual([]);
});

test('the canvas shows the labels of the locators', () => {
	const { subtitle = '' } = new Halo().description;
	const { nodeTypes } = world.bench;
	const shown = operations.map(({ resource, operation }) => {
		const node = {
			id: '1',
			name: 'Halo',
			type: 'n8n-nodes-halo-service.halo',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: { resource, operation },
		};
		const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
		return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
	});
	expect(shown).toEqual(operations.map(({ labels }) => labels));
	expect(shown).toContain('Create or Append: Ticket');
});
