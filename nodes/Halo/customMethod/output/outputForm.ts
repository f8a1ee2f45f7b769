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
		"Values to pick from Halo's response. Without any, the output is the whole response; a list becomes one item per element.",
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
						'Path of the value in the response. Begin with response; ^ goes to a property, [0] to the first element of a list, [name=Acme] to the element with that name; ! at the end converts to plain text.',
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
					description: 'Type of the value. A value that cannot be converted stops the item.',
				},
				{
					displayName: 'If Missing',
					name: 'ifMissing',
					type: 'options',
					options: [
						{ name: 'Output Null', value: 'null', description: 'Output the field with null' },
						{ name: 'Omit Field', value: 'omit', description: 'Leave the field out of the item' },
						{
							name: 'Stop',
							value: 'error',
							description: 'Stop the item and show where the path ends',
						},
					],
					default: 'null',
					description: 'What to do if the response has no such value',
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
		'A list in the response. Each element becomes one output item; in Output Variables, response is then the element and parent is the whole response.',
});

/** The output settings of a Custom Method, in the order of the form. */
export const outputForm: INodeProperties[] = [
	...answerForm,
	outputVariables,
	iterateOver,
	optionsForm,
];
