import {
	NodeHelpers,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type ResourceMapperField,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { Halo } from '../../nodes/Halo/Halo.node';
import type { World } from './halo.mts';

const { description } = new Halo();

/** Values that show more of a form, or say which list fills it. */
export type Chosen = IDataObject;

/**
 * The parameters of one node as the editor saves them, with everything filled in that its form shows: all fields of the
 * mappers, all locators, all options.
 */
export async function filledForm(world: World, chosen: Chosen): Promise<INodeParameters> {
	const parameters: IDataObject = { ...chosen };
	const node = { typeVersion: 1 } as INode;
	for (const property of description.properties) {
		const { name } = property;
		if (name === 'resource' || name === 'operation') continue;
		// the same value in a second, hidden parameter
		if (property.type === 'hidden' && name in parameters) continue;
		if (!NodeHelpers.displayParameter(parameters as INodeParameters, property, node, description))
			continue;
		parameters[name] =
			chosen[name] ??
			(property.type === 'resourceMapper'
				? await filledMapper(world, property, parameters)
				: filled(property));
	}
	return parameters as INodeParameters;
}

const TEXT = 'As long as what people enter';

function filled(property: INodeProperties): IDataObject[string] {
	const { type, options = [], typeOptions } = property;
	switch (type) {
		case 'resourceLocator':
			return {
				__rl: true,
				mode: 'list',
				value: 123456,
				cachedResultName: `#123456 ${TEXT}, a client with a long name`,
			};
		case 'collection':
			return Object.fromEntries(
				(options as INodeProperties[]).map((one) => [one.name, filled(one)]),
			);
		case 'fixedCollection':
			return Object.fromEntries(
				(options as INodePropertyCollection[]).map(({ name, values }) => {
					const row = Object.fromEntries(values.map((one) => [one.name, filled(one)]));
					return [name, typeOptions?.multipleValues ? Array(5).fill(row) : row];
				}),
			);
		case 'multiOptions':
			return Array(40).fill('a_field_of_halo');
		case 'options':
			// what shows most
			if (property.name === 'output') return 'selected';
			return (options as INodePropertyOptions[])[0]?.value ?? TEXT;
		case 'json':
			return JSON.stringify({ [TEXT]: TEXT.repeat(20) });
		case 'boolean':
			return property.name === 'returnAll' ? false : true;
		case 'number':
			return 123456;
		default:
			return TEXT;
	}
}

async function filledMapper(world: World, property: INodeProperties, parameters: IDataObject) {
	const { resourceMapper } = property.typeOptions ?? {};
	const { fields } = (await world.bench.callMethod(
		'resourceMapping',
		resourceMapper?.resourceMapperMethod ?? '',
		{ parameters: parameters as INodeParameters },
	)) as ResourceMapperFields;
	return {
		mappingMode: 'defineBelow',
		value: Object.fromEntries(fields.map((field) => [field.id, valueOf(field)])),
		matchingColumns:
			resourceMapper?.mode === 'upsert' ? fields.slice(0, 1).map(({ id }) => id) : [],
		schema: fields.map((field) => ({ ...field, removed: false })),
		attemptToConvertTypes: false,
		convertFieldsToString: false,
	} as unknown as IDataObject;
}

function valueOf({ type, options }: ResourceMapperField): IDataObject[string] {
	if (type === 'number') return 123456;
	if (type === 'boolean') return true;
	if (type === 'dateTime') return '2026-03-31T09:30:00.000Z';
	return options?.length ? options[options.length - 1].value : TEXT;
}
