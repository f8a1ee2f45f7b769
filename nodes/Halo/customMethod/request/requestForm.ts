import { updateDisplayOptions } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import type { INodeProperties } from 'n8n-workflow';
import { overrideForm, sourceForm } from '../sources/sourceForm';
import { bodyForm } from './bodyForm';
import { pathParameters, query } from './mapperForm';

export const httpMethod = parameter({
	displayName: 'Method',
	name: 'method',
	type: 'options',
	options: [
		{ name: 'DELETE', value: 'DELETE' },
		{ name: 'GET', value: 'GET' },
		{ name: 'PATCH', value: 'PATCH' },
		{ name: 'POST', value: 'POST' },
		{ name: 'PUT', value: 'PUT' },
	],
	default: 'GET',
	description:
		'What to do. Halo reads with GET, creates and changes with POST, and deletes with DELETE.',
});

export const path = parameter({
	displayName: 'Path',
	name: 'path',
	type: 'resourceLocator',
	default: { mode: 'path', value: '' },
	required: true,
	description:
		'The part of the address after the name of your Halo. A variable is written as &lt;&lt;name&gt;&gt; or {name}.',
	modes: [
		{
			displayName: 'By Path',
			name: 'path',
			type: 'string',
			placeholder: 'e.g. /api/client',
		},
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose...',
			typeOptions: { searchListMethod: 'searchPaths', searchable: true },
		},
	],
});

export const queryParameters = parameter({
	displayName: 'More Query Parameters',
	name: 'queryParameters',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Query Parameter',
	description:
		'What follows the question mark in the address, for what the list above lacks. Empty values are left out.',
	typeOptions: { multipleValues: true },
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
					placeholder: 'e.g. search',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. <<client_name>>',
					description:
						'Text, variables as &lt;&lt;name&gt;&gt;, or both. A list is sent with commas.',
				},
			],
		},
	],
});

export const headers = parameter({
	displayName: 'Headers',
	name: 'headers',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Header',
	description: 'Headers beside those that the credential and JSON need',
	typeOptions: { multipleValues: true },
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
					placeholder: 'e.g. Halo-App-Name',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'Text, variables as &lt;&lt;name&gt;&gt;, or both',
				},
			],
		},
	],
});

export const variables = parameter({
	displayName: 'Variables',
	name: 'variables',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Variable',
	description:
		'Values for &lt;&lt;name&gt;&gt; in the path, query parameters, headers and body. The fields of the incoming item can be used without being listed here.',
	typeOptions: { multipleValues: true },
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
					placeholder: 'e.g. client_id',
					description: 'The name, without the angle signs',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description:
						'The value, often an expression. It is put in once and never read as a variable itself.',
				},
			],
		},
	],
});

/** What a Custom Method sends, in the order of the form. */
export const requestForm: INodeProperties[] = [
	...sourceForm,
	...updateDisplayOptions({ show: { source: ['define'] } }, [
		httpMethod,
		path,
		pathParameters,
		query,
	]),
	...overrideForm,
	queryParameters,
	headers,
	...updateDisplayOptions({ show: { source: ['define'] } }, bodyForm),
	variables,
];
