import type { INodeProperties } from 'n8n-workflow';
import { parameter } from './parameter';
import { byAlphabet } from './wording';

/** What may stand in the collection of everything optional. */

export const extraBody = parameter({
	displayName: 'Extra JSON',
	name: 'extraBody',
	type: 'json',
	// n8n marks an empty editor as faulty
	default: '{}',
	placeholder: 'e.g. { "user_def_1": "A" }',
	description:
		'A JSON object merged into what is sent, for fields of Halo that the form lacks. It wins over the form.',
});

export const extraQuery = parameter({
	displayName: 'Extra Query',
	name: 'extraQuery',
	type: 'json',
	// n8n marks an empty editor as faulty
	default: '{}',
	placeholder: 'e.g. { "includecolumns": true }',
	description:
		'A JSON object of query parameters added to the request, for parameters of Halo that the form lacks',
});

export const sort = parameter({
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
						loadOptionsMethod: 'getSortFields',
						loadOptionsDependsOn: ['resource'],
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
});

export const allowEmptyFilters = parameter({
	displayName: 'Allow Empty Filters',
	name: 'allowEmptyFilters',
	type: 'boolean',
	default: false,
	description:
		'Whether to list without a filter when its expression gives nothing. Otherwise the item stops, since the list would hold every record.',
});

export const clearFields = parameter({
	displayName: 'Clear Field Names or IDs',
	name: 'clearFields',
	type: 'multiOptions',
	default: [],
	description:
		'Which fields to empty. Fields that are left empty in the form stay as they are in Halo. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getClearableFields', loadOptionsDependsOn: ['resource'] },
});

export const dryRun = parameter({
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to show what would be sent to Halo, and change nothing',
});

export const includeCustomFields = parameter({
	displayName: 'Include Custom Fields',
	name: 'includeCustomFields',
	type: 'boolean',
	default: false,
	description:
		'Whether to add each custom field under its own name. Lists lack them, so Get Many then takes one more request for each record.',
});

export const includeLabels = parameter({
	displayName: 'Include Labels',
	name: 'includeLabels',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the name of a status, an agent and the like beside every ID. Simplified output has them without this option. Takes one request for each such list.',
});

export const parallelRequests = parameter({
	displayName: 'Parallel Requests',
	name: 'parallelRequests',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20 },
	default: 4,
	description:
		'How many requests the node may have under way at once while it reads. Writes always go one after the other.',
});

export const addStatistics = parameter({
	displayName: 'Add Request Statistics',
	name: 'addStatistics',
	type: 'boolean',
	default: false,
	description:
		'Whether to show in a hint, and write to the log, how many requests it took and how long they waited. The output stays the same.',
});

export const timeZone = parameter({
	displayName: 'Time Zone Name or ID',
	name: 'timeZone',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Dates come in this time zone, and dates that you enter without an offset count in it. Without this option they come in UTC, and those that you enter count in the time zone of the workflow. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getTimeZones' },
});

/** What every operation that reads many records or for many items has. */
export const reading = [addStatistics, extraQuery, parallelRequests, timeZone];

/** The collection of everything optional, in the order in which n8n wants it. */
export function options(...options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: options.sort((a, b) => byAlphabet(a.displayName, b.displayName)),
	};
}
