import type { INodeProperties } from 'n8n-workflow';
import { agentOutput } from './agentForm';
import { output } from './output';
import { TOOL } from './toolCondition';

/**
 * Parameters that only a person sets: n8n shows no button to let the model fill them. They have no description, since
 * the options of most operations repeat them.
 */
const PERSONS_OWN = ['dryRun', 'extraBody', 'extraQuery', 'returnAll'];

/** Not useful in a tool: a call of an agent is a single item. */
const LEFT_OUT = ['batchSize'];

/** Shown only where an AI agent uses the node. */
export const onlyInTool = (property: INodeProperties): INodeProperties =>
	withCondition(property, 'show');

/**
 * A parameter as the form shows it, followed by the one that replaces it in an AI tool, if that differs. Both have the
 * same name, so that a workflow keeps its saved value.
 */
export function withToolVariant(property: INodeProperties): INodeProperties[] {
	const known = variants.get(property) ?? made(property);
	variants.set(property, known);
	return known;
}

/** Most parameters are the same objects, so the results can be looked up by object. */
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

/** The parameter in an AI tool; the same object if nothing differs. */
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

/** Whether it is one of the options; 'Return All' is a separate parameter, for which n8n requires a description. */
const isInMany = ({ name }: INodeProperties) => name !== 'returnAll';

/** Choices that a person makes once for all calls: a setting, and the table whose columns the form shows. */
const PERSONS_CHOICE = ['tableField', 'timeZone'];

/** n8n never lets a model fill a dropdown. One whose names and IDs the node looks up can be a text field. */
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
	// n8n wants no full stop after a single sentence
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

/** With it a model could write any field that it names, even those that nobody has opened to it. */
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
