import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';

export const pagination = parameter({
	displayName: 'Pagination',
	name: 'pagination',
	type: 'options',
	options: [
		{
			name: 'Limit',
			value: 'limit',
			description: 'Read as many pages as needed for a number of records',
		},
		{
			name: 'Off',
			value: 'off',
			description: 'Send one request and return its response unchanged',
		},
		{ name: 'Return All', value: 'returnAll', description: 'Read all pages' },
	],
	default: 'off',
	description:
		'How many pages of a list to read; they are combined into one response. Works for every paged list of Halo.',
});

export const limit = parameter({
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { pagination: ['limit'] } },
});

export const responseFormat = parameter({
	displayName: 'Response Format',
	name: 'responseFormat',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'JSON as data, text as text, anything else as a file',
		},
		{ name: 'File', value: 'file', description: 'Always a file' },
		{ name: 'JSON', value: 'json', description: 'JSON data. Anything else stops the item.' },
		{ name: 'Text', value: 'text', description: 'Text, even if it is JSON' },
	],
	default: 'automatic',
	description: "How to read Halo's response",
});

export const outputDataFieldName = parameter({
	displayName: 'Put Output File in Field',
	name: 'outputDataFieldName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'The field of the output item to put the file into',
	displayOptions: { show: { responseFormat: ['automatic', 'file'] } },
});

/** How to request the response, and how to read it. */
export const answerForm: INodeProperties[] = [
	pagination,
	limit,
	responseFormat,
	outputDataFieldName,
];
