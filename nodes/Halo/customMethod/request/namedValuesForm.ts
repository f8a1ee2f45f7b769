import { parameter } from '../../form/parameter';

/** The lists of names and values that a Custom Method asks for. */

export const queryParameters = parameter({
	displayName: 'More Query Parameters',
	name: 'queryParameters',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Query Parameter',
	description: 'Query parameters that the list above does not have. Empty values are not sent.',
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
						'Text, variables as &lt;&lt;name&gt;&gt;, or both. A list is joined by commas.',
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
	description: 'Headers in addition to those for the credential and JSON',
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
					description: 'The name, without the angle brackets',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description:
						'The value, often an expression. It is inserted as it is: variables in it are not replaced.',
				},
			],
		},
	],
});
