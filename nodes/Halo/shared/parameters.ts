import type { INodeProperties } from 'n8n-workflow';

/** Parameters that several verbs ask for, each said once. */

/** What decides which fields a form has. A change of any of them empties the form, so the operation is none of them. */
const DECIDES_FIELDS = ['resource', 'ticketTypeId.value', 'assetTypeId.value', 'recordType.value'];

/** What decides which fields come out. */
const DECIDES_OUTPUT = ['resource', 'recordType.value'];

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: DECIDES_FIELDS,
		resourceMapper: {
			resourceMapperMethod: 'getFilters',
			mode: 'map',
			valuesLabel: 'Filters',
			fieldWords: { singular: 'filter', plural: 'filters' },
			addAllFields: false,
			supportAutoMap: false,
			hideNoDataError: true,
			refreshStaleSchemaOnOpen: true,
		},
	},
};

export const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'simplified',
	description: 'How much of each record to return',
	options: [
		{ name: 'Raw', value: 'raw', description: 'Everything, as Halo sends it' },
		{ name: 'Selected Fields', value: 'selected', description: 'The fields that you choose' },
		{ name: 'Simplified', value: 'simplified', description: 'The most useful fields' },
	],
};

export const outputFields: INodeProperties = {
	displayName: 'Output Field Names or IDs',
	name: 'outputFields',
	type: 'multiOptions',
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	typeOptions: { loadOptionsMethod: 'getOutputFields', loadOptionsDependsOn: DECIDES_OUTPUT },
	displayOptions: { show: { output: ['selected'] } },
};

export const extraBody: INodeProperties = {
	displayName: 'Extra JSON',
	name: 'extraBody',
	type: 'json',
	default: '',
	placeholder: 'e.g. { "user_def_1": "A" }',
	description:
		'A JSON object merged into what is sent, for fields of Halo that the form lacks and to clear a field with null. It wins over the form.',
};

export const extraQuery: INodeProperties = {
	displayName: 'Extra Query',
	name: 'extraQuery',
	type: 'json',
	default: '',
	placeholder: 'e.g. { "includecolumns": true }',
	description:
		'A JSON object of query parameters added to the request, for parameters of Halo that the form lacks',
};

export const sort: INodeProperties = {
	displayName: 'Sort',
	name: 'sort',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Sort Rule',
	description: 'Which records come first. Halo takes up to five rules.',
	typeOptions: { multipleValues: true, sortable: true },
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'Field Name or ID',
					name: 'field',
					type: 'options',
					default: '',
					description:
						'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					typeOptions: {
						loadOptionsMethod: 'getOutputFields',
						loadOptionsDependsOn: DECIDES_OUTPUT,
					},
				},
				{
					displayName: 'Descending',
					name: 'descending',
					type: 'boolean',
					default: false,
					description: 'Whether the largest or latest comes first',
				},
			],
		},
	],
};

export const dryRun: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to show what would be sent to Halo, and change nothing',
};

export const includeCustomFields: INodeProperties = {
	displayName: 'Include Custom Fields',
	name: 'includeCustomFields',
	type: 'boolean',
	default: false,
	description:
		'Whether to add each custom field under its own name. Lists lack them, so Get Many then takes one more request for each record.',
};

export const includeLabels: INodeProperties = {
	displayName: 'Include Labels',
	name: 'includeLabels',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the name of a status, an agent and the like beside its ID. Takes one request for each such list.',
};

export const timeZone: INodeProperties = {
	displayName: 'Time Zone Name or ID',
	name: 'timeZone',
	type: 'options',
	default: '',
	description:
		'Dates come in this time zone, and dates that you enter without an offset count in it. Halo keeps UTC. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getTimeZones' },
};

/** The collection of everything optional, in the order in which n8n wants it. */
export function options(...options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: options.sort((a, b) => a.displayName.localeCompare(b.displayName)),
	};
}

/** How a write asks for field values. One literal mode per verb, so that the editor acts as people expect. */
export function fieldsMapper(
	mode: 'add' | 'map' | 'upsert',
	resourceMapperMethod: string,
	valuesLabel: string,
): INodeProperties {
	return {
		displayName: 'Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: DECIDES_FIELDS,
			resourceMapper: {
				resourceMapperMethod,
				mode,
				valuesLabel,
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: false,
				supportAutoMap: true,
				hideNoDataError: true,
				refreshStaleSchemaOnOpen: true,
				...(mode === 'upsert' ? { multiKeyMatch: false } : {}),
			},
		},
	};
}
