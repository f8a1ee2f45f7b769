import { NodeHelpers } from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeParameters,
	INodeProperties,
	INodeTypeDescription,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { addTool, TOOL } from './agentTool.mts';
import type { World } from './halo.mts';

/** What the editor makes of a label for the name of an argument. */
const keyOf = (label: string) => label.replace(/[^a-zA-Z0-9-]/g, '_').slice(0, 63);

/** What the editor puts into a parameter whose button 'Let the model define this parameter' is pressed. */
export function opened(label: string, type = 'string'): string {
	const own = ['boolean', 'number', 'json'].includes(type) ? type : 'string';
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${keyOf(label)}', \`\`, '${own}') }}`;
}

/** Whether the editor of n8n 2.41 has that button for a parameter. */
const hasButton = ({ name, type, noDataExpression }: Partial<INodeProperties>) =>
	!noDataExpression &&
	type !== 'options' &&
	type !== 'hidden' &&
	type !== 'notice' &&
	!['description', 'toolDescription', 'toolName'].includes(name ?? '');

/**
 * The form of an AI tool with every field opened that can be.
 * @param onlyText leaves what is a number, a switch or JSON as it is: n8n asks a model for a value of these
 * @param withOptions adds everything that can be added, and presses those buttons too
 */
export async function allOpened(
	world: World,
	chosen: IDataObject,
	{ onlyText = false, withOptions = false } = {},
): Promise<INodeParameters> {
	addTool(world.bench);
	const { description } = world.bench.nodeTypes.getByNameAndVersion(TOOL);
	const parameters: IDataObject = { ...chosen };
	const node = { typeVersion: 1 } as INode;
	for (const property of description.properties) {
		const { name, type, displayName } = property;
		if (name in parameters || name === 'toolDescription') continue;
		if (!NodeHelpers.displayParameter(parameters as INodeParameters, property, node, description))
			continue;
		if (type === 'resourceMapper') {
			parameters[name] = await openedMapper(world, property, parameters);
		} else if (type === 'resourceLocator') {
			parameters[name] = { __rl: true, mode: 'id', value: opened(displayName) };
		} else if (type === 'collection' && withOptions) {
			parameters[name] = openedCollection(property, parameters, description, onlyText);
		} else if (isOpen(property, onlyText)) {
			parameters[name] = opened(displayName, type);
		} else {
			parameters[name] = property.default as IDataObject[string];
		}
	}
	return parameters as INodeParameters;
}

const isOpen = (property: INodeProperties, onlyText: boolean) =>
	!/ollection$/.test(property.type) &&
	hasButton(property) &&
	!(onlyText && ['boolean', 'json', 'number'].includes(property.type));

/** A collection with all that the tool's form offers in it, and its buttons pressed. */
function openedCollection(
	{ options = [] }: INodeProperties,
	parameters: IDataObject,
	description: INodeTypeDescription,
	onlyText: boolean,
): IDataObject {
	const node = { typeVersion: 1 } as INode;
	const shown = (options as INodeProperties[]).filter((one) =>
		NodeHelpers.displayParameter(
			parameters as INodeParameters,
			one,
			node,
			description,
			parameters as INodeParameters,
		),
	);
	return Object.fromEntries(
		shown.flatMap((one): Array<[string, IDataObject[string]]> => {
			if (one.type === 'resourceLocator')
				return [[one.name, { __rl: true, mode: 'id', value: opened(one.displayName) }]];
			return isOpen(one, onlyText) ? [[one.name, opened(one.displayName, one.type)]] : [];
		}),
	);
}

async function openedMapper(world: World, property: INodeProperties, parameters: IDataObject) {
	const { resourceMapperMethod: method = '', mode } = property.typeOptions?.resourceMapper ?? {};
	const { fields } = (await world.bench.callMethod('resourceMapping', method, {
		type: TOOL,
		parameters: parameters as INodeParameters,
	})) as ResourceMapperFields;
	const shown = fields.filter((field) => !field.readOnly && !field.id.startsWith('n8n:'));
	return mapperOf(shown, mode === 'upsert' ? [matchedBy(shown)] : []);
}

const matchedBy = (fields: ResourceMapperField[]) =>
	(fields.find(({ canBeUsedToMatch, id }) => canBeUsedToMatch && id !== 'id') ?? fields[0]).id;

/** A mapper as the editor saves it, with these fields opened to the model. */
export const mapperOf = (fields: ResourceMapperField[], matchingColumns: string[] = []) =>
	({
		mappingMode: 'defineBelow',
		value: Object.fromEntries(
			fields.map(({ id, displayName, type }) => [id, opened(displayName, type)]),
		),
		matchingColumns,
		schema: fields.map((field) => ({ ...field, removed: false })),
		attemptToConvertTypes: false,
		convertFieldsToString: false,
	}) as unknown as IDataObject;
