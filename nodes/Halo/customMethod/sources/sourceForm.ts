import type { INodeProperties } from 'n8n-workflow';
import { byName } from '../../form/locatorModes';
import { parameter } from '../../form/parameter';

export const source = parameter({
	displayName: 'Source',
	name: 'source',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Define Here',
			value: 'define',
			description: 'Fill in the method as in a custom integration in Halo',
		},
		{
			name: 'Export',
			value: 'export',
			description: 'Paste the JSON that Halo exports for a custom integration',
		},
		{
			name: 'Saved in Halo',
			value: 'saved',
			description: 'Choose from the custom integrations of your Halo',
		},
	],
	default: 'define',
	description: 'Where the method comes from',
});

export const exportJson = parameter({
	displayName: 'Export',
	name: 'exportJson',
	type: 'json',
	default: '',
	required: true,
	typeOptions: { rows: 8 },
	placeholder: 'e.g. { "name": "My Integration", "methods": [ ... ] }',
	description:
		"The JSON that Halo exports under Configuration > Integrations > Custom Integrations. Its authentication is ignored; this node's credential is used.",
	displayOptions: { show: { source: ['export'] } },
});

export const exportMethod = parameter({
	displayName: 'Exported Method',
	name: 'exportMethod',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'Which method of the export to use. Can be left empty if there is only one.',
	displayOptions: { show: { source: ['export'] } },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose...',
			typeOptions: { searchListMethod: 'searchExportedMethods', searchable: true },
		},
		{
			displayName: 'By Name or ID',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. Get Clients',
		},
	],
});

export const savedMethod = parameter({
	displayName: 'Saved Method',
	name: 'savedMethod',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Which method of your Halo to use. It is read again each time the workflow runs.',
	displayOptions: { show: { source: ['saved'] } },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose...',
			typeOptions: { searchListMethod: 'searchSavedMethods', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 12',
			validation: [
				{
					type: 'regex',
					properties: { regex: '\\s*-?\\d+\\s*', errorMessage: 'An ID is a number' },
				},
			],
		},
		byName,
	],
});

/** Where the method comes from, in the order of the form. */
export const sourceForm: INodeProperties[] = [source, exportJson, exportMethod, savedMethod];

export const replacementBody = parameter({
	displayName: 'Replacement Body',
	name: 'replacementBody',
	type: 'json',
	// n8n marks an empty editor as invalid
	default: 'null',
	placeholder: 'e.g. [{ "summary": "<<subject>>" }]',
	description: "JSON to send instead of the method's own body. Null keeps the method's body.",
	displayOptions: { show: { source: ['export', 'saved'] } },
});

/** The settings that override those of a method from Halo. */
export const overrideForm: INodeProperties[] = [
	{
		displayName:
			'The method already includes the settings below. Rows that you add override those with the same name.',
		name: 'overrideNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { source: ['export', 'saved'] } },
	},
	replacementBody,
];
