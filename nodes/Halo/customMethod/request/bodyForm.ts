import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { METHODS_WITH_BODY } from '../method/method';
import { bodyFields } from './mapperForm';

const shownFor = (...kinds: string[]): INodeProperties['displayOptions'] => ({
	show: { method: METHODS_WITH_BODY, bodyType: kinds },
});

export const bodyType = parameter({
	displayName: 'Body Type',
	name: 'bodyType',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Fields',
			value: 'fields',
			description: 'Choose from the fields that Halo documents for this path',
		},
		{
			name: 'File',
			value: 'file',
			description: 'The content of a file of the incoming item, unchanged',
		},
		{
			name: 'Form',
			value: 'form',
			description: 'Fields and files, as in a web form',
		},
		{ name: 'JSON', value: 'json', description: 'Write the JSON yourself, with variables' },
	],
	default: 'json',
	description: 'How to define the body',
	displayOptions: { show: { method: METHODS_WITH_BODY } },
});

export const body = parameter({
	displayName: 'Body',
	name: 'body',
	type: 'json',
	// n8n marks an empty editor as invalid
	default: 'null',
	placeholder: 'e.g. [{ "summary": "<<subject>>", "client_id": <<client_id>> }]',
	description:
		'JSON to send. Halo expects a list of records. Put a variable inside quotes for text, or without quotes for a number, a list or an object. Null sends no body.',
	displayOptions: shownFor('json'),
});

/** The content of a body editor; its default is an empty body. */
export const withoutNull = (json: unknown): unknown =>
	typeof json === 'string' && json.trim() === 'null' ? '' : json;

export const inputDataFieldName = parameter({
	displayName: 'Input Data Field Name',
	name: 'inputDataFieldName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description: 'The field of the incoming item that contains the file',
	displayOptions: shownFor('file'),
});

export const formType = parameter({
	displayName: 'Form Type',
	name: 'formType',
	type: 'options',
	options: [
		{ name: 'Multipart', value: 'multipart', description: 'Accepts files and text' },
		{ name: 'URL Encoded', value: 'urlencoded', description: 'Accepts text only' },
	],
	default: 'multipart',
	description: 'How the form is encoded',
	displayOptions: shownFor('form'),
});

export const formFields = parameter({
	displayName: 'Form Fields',
	name: 'formFields',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Form Field',
	description: 'The fields of the form, in this order',
	typeOptions: { multipleValues: true, sortable: true },
	displayOptions: shownFor('form'),
	options: [
		{
			displayName: 'Parameter',
			name: 'parameter',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. file',
				},
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'File', value: 'file' },
						{ name: 'Text', value: 'text' },
					],
					default: 'text',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'Text, variables as &lt;&lt;name&gt;&gt;, or both',
					displayOptions: { show: { type: ['text'] } },
				},
				{
					displayName: 'Input Data Field Name',
					name: 'inputDataFieldName',
					type: 'string',
					default: 'data',
					placeholder: 'e.g. data',
					description: 'The field of the incoming item that contains the file',
					displayOptions: { show: { type: ['file'] } },
				},
			],
		},
	],
});

/** The body settings of a Custom Method, in the order of the form. */
export const bodyForm: INodeProperties[] = [
	bodyType,
	body,
	{ ...bodyFields, displayOptions: shownFor('fields') },
	inputDataFieldName,
	formType,
	formFields,
];
