import { updateDisplayOptions } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import type { INodeProperties } from 'n8n-workflow';
import { overrideForm, sourceForm } from '../sources/sourceForm';
import { bodyForm } from './bodyForm';
import { pathParameters, query } from './mapperForm';
import { headers, queryParameters, variables } from './namedValuesForm';

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
