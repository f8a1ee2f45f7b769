import { parameter } from '../../form/parameter';

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
		'The HTTP method. Halo reads with GET, creates and changes with POST, and deletes with DELETE.',
});

export const path = parameter({
	displayName: 'Path',
	name: 'path',
	type: 'resourceLocator',
	default: { mode: 'path', value: '' },
	required: true,
	description:
		'The part of the URL after the host name of your Halo. Write a variable as &lt;&lt;name&gt;&gt; or {name}.',
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
