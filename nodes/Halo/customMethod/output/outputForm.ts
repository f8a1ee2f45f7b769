import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { answerForm } from './responseForm';
import { optionsForm } from './optionsForm';

export const outputVariables = parameter({
	displayName: 'Output Variables',
	name: 'outputVariables',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Output Variable',
	description:
		"What to pick out of Halo's response. Without any, the whole response is the output, and a list gives one item for each element.",
	typeOptions: { multipleValues: true, sortable: true },
	options: [
		{
			displayName: 'Variable',
			name: 'variable',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. clients',
					description: 'The field of the output item',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. response^clients',
					description:
						'Where it stands in the response. Begin with response; ^ goes to a property, [0] to the first element of a list, [name=Acme] to the element of that name; ! at the end makes plain text.',
				},
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'Any', value: 'any', description: 'As Halo sends it' },
						{ name: 'Array', value: 'array', description: 'A list' },
						{ name: 'Boolean', value: 'boolean', description: 'True or false' },
						{ name: 'Date', value: 'date', description: 'A date and time in UTC' },
						{ name: 'Float', value: 'float', description: 'A number' },
						{ name: 'Integer', value: 'integer', description: 'A whole number' },
						{ name: 'Object', value: 'object', description: 'A record with properties' },
						{ name: 'String', value: 'string', description: 'Text' },
					],
					default: 'any',
					description: 'What the value must be. A value that cannot become it stops the item.',
				},
				{
					displayName: 'If Missing',
					name: 'ifMissing',
					type: 'options',
					options: [
						{ name: 'Give Null', value: 'null', description: 'The field is there and empty' },
						{ name: 'Leave Out', value: 'omit', description: 'The item lacks the field' },
						{ name: 'Stop', value: 'error', description: 'The item fails and says where' },
					],
					default: 'null',
					description: 'What to do when the response has nothing there',
				},
			],
		},
	],
});

export const iterateOver = parameter({
	displayName: 'Iterate Over',
	name: 'iterateOver',
	type: 'string',
	default: '',
	placeholder: 'e.g. response^clients',
	description:
		'A list in the response to make one output item of each element. In Output Variables, response then is the element and parent the whole response.',
});

/** What a Custom Method gives out, in the order of the form. */
export const outputForm: INodeProperties[] = [
	...answerForm,
	outputVariables,
	iterateOver,
	optionsForm,
];
