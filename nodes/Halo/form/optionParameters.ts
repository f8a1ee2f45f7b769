import { parameter } from './parameter';

/** The options of the forms. */

export const extraBody = parameter({
	displayName: 'Extra JSON',
	name: 'extraBody',
	type: 'json',
	// n8n marks an empty editor as invalid
	default: '{}',
	placeholder: 'e.g. { "user_def_1": "A" }',
	description:
		'A JSON object merged into the request, for Halo fields that the form does not have. It overrides the form.',
});

export const extraQuery = parameter({
	displayName: 'Extra Query',
	name: 'extraQuery',
	type: 'json',
	// n8n marks an empty editor as invalid
	default: '{}',
	placeholder: 'e.g. { "includecolumns": true }',
	description:
		'A JSON object of query parameters added to the request, for Halo parameters that the form does not have',
});

export const sort = parameter({
	displayName: 'Sort',
	name: 'sort',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Sort Rule',
	description: 'How to sort the records. Halo accepts up to five rules.',
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
						loadOptionsMethod: 'getSortFields',
						loadOptionsDependsOn: ['resource'],
					},
				},
				{
					displayName: 'Descending',
					name: 'descending',
					type: 'boolean',
					default: false,
					description: 'Whether to sort from the largest or latest to the smallest or earliest',
				},
			],
		},
	],
});

export const allowEmptyFilters = parameter({
	displayName: 'Allow Empty Filters',
	name: 'allowEmptyFilters',
	type: 'boolean',
	default: false,
	description:
		'Whether to ignore a filter whose expression is empty. Otherwise the item stops, because the list would contain every record.',
});

export const clearFields = parameter({
	displayName: 'Clear Field Names or IDs',
	name: 'clearFields',
	type: 'multiOptions',
	default: [],
	description:
		'Which fields to clear. Fields that are left empty in the form are not changed in Halo. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getClearableFields', loadOptionsDependsOn: ['resource'] },
});

export const dryRun = parameter({
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to output what would be sent to Halo, without sending it',
});

export const includeCustomFields = parameter({
	displayName: 'Include Custom Fields',
	name: 'includeCustomFields',
	type: 'boolean',
	default: false,
	description:
		"Whether to add each custom field under its own name. Halo's lists do not include them, so Get Many then sends one more request per record.",
});

export const includeLabels = parameter({
	displayName: 'Include Labels',
	name: 'includeLabels',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the name next to each ID, such as that of a status or an agent. Simplified output always has them. Sends one request per list of names.',
});

export const parallelRequests = parameter({
	displayName: 'Parallel Requests',
	name: 'parallelRequests',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: 4,
	description:
		'Max number of concurrent requests while the node reads. Writes are always sent one after the other.',
});

export const addStatistics = parameter({
	displayName: 'Add Request Statistics',
	name: 'addStatistics',
	type: 'boolean',
	default: false,
	description:
		'Whether to report the number of requests and how long they waited, in a hint and in the log. The output stays the same.',
});

export const timeZone = parameter({
	displayName: 'Time Zone Name or ID',
	name: 'timeZone',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Time zone of dates in the output (default: UTC) and of dates that you enter without an offset (default: that of the workflow). Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getTimeZones' },
});

/** The options of every operation that reads many records or runs for many items. */
export const reading = [addStatistics, extraQuery, parallelRequests, timeZone];
