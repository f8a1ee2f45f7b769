import type { INodeProperties } from 'n8n-workflow';
import { agentOutput } from './agentForm';
import { output } from './output';
import { TOOL } from './toolCondition';

/**
 * What a person alone decides: n8n shows no button there to let the model fill it. They come without a description, since
 * the options of most operations repeat them.
 */
const PERSONS_OWN = ['dryRun', 'extraBody', 'extraQuery', 'returnAll'];

/** Of no use in a tool: a call of an agent is a single item. */
const LEFT_OUT = ['batchSize'];

/** Shown only where an AI agent uses the node. */
export const onlyInTool = (property: INodeProperties): INodeProperties =>
	withCondition(property, 'show');

/**
 * A parameter as the form shows it, and beside it the one that takes its place in an AI tool, where that is another. Both
 * have the same name, so that a workflow keeps what it has saved.
 */
export function withToolVariant(property: INodeProperties): INodeProperties[] {
	const known = variants.get(property) ?? made(property);
	variants.set(property, known);
	return known;
}

/** Most parameters are the same objects again, and are looked up by them further on. */
const variants = new WeakMap<INodeProperties, INodeProperties[]>();

function made(property: INodeProperties): INodeProperties[] {
	if (property.type === 'collection') {
		const options = ((property.options ?? []) as INodeProperties[]).flatMap(withToolVariant);
		return [{ ...property, options }];
	}
	if (LEFT_OUT.includes(property.name)) return [withCondition(property, 'hide')];
	const variant = inTool(property);
	if (variant === property) return [property];
	return [withCondition(property, 'hide'), withCondition(variant, 'show')];
}

/** The parameter in an AI tool; the same one where nothing is different. */
export function inTool(property: INodeProperties): INodeProperties {
	const { name, type, typeOptions } = property;
	if (name === output.name && type === 'options') return { ...property, ...agentOutput };
	if (PERSONS_OWN.includes(name) && !property.noDataExpression) {
		const own = { ...property, noDataExpression: true };
		delete own.placeholder;
		if (isInMany(property)) delete own.description;
		return own;
	}
	if (isLiveDropdown(property)) return asText(property);
	if (typeOptions?.resourceMapper?.supportAutoMap) return withoutAutoMap(property);
	return property;
}

/** Whether it is among the options; 'Return All' is a parameter of its own, and n8n wants a description there. */
const isInMany = ({ name }: INodeProperties) => name !== 'returnAll';

/** What a person chooses once for all calls: a setting, and the table whose columns the form then has. */
const PERSONS_CHOICE = ['tableField', 'timeZone'];

/** n8n lets no model fill a dropdown, whatever it may hold. One whose names and IDs the node looks up can be text. */
const isLiveDropdown = ({ name, type, typeOptions, allowArbitraryValues }: INodeProperties) =>
	type === 'options' &&
	allowArbitraryValues === true &&
	typeOptions?.loadOptionsMethod !== undefined &&
	!PERSONS_CHOICE.includes(name);

function asText({
	displayName,
	name,
	default: usual,
	displayOptions,
	description = '',
}: INodeProperties): INodeProperties {
	const [first] = description.split(/ ?Choose from the list/);
	// a single sentence has no full stop there
	const text = /\. /.test(first) ? first : first.replace(/\.$/, '');
	return {
		displayName,
		name,
		type: 'string',
		default: usual,
		...(text ? { description: text } : {}),
		...(displayOptions ? { displayOptions } : {}),
	};
}

/** With it a model could write any field that it names, also those that nobody has opened to it. */
const withoutAutoMap = (property: INodeProperties): INodeProperties => ({
	...property,
	typeOptions: {
		...property.typeOptions,
		resourceMapper: { ...property.typeOptions!.resourceMapper!, supportAutoMap: false },
	},
});

const withCondition = (property: INodeProperties, way: 'show' | 'hide'): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		[way]: { [TOOL]: [true], ...property.displayOptions?.[way] },
	},
});
