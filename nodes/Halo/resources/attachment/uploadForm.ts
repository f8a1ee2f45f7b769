import type { INodeProperties } from 'n8n-workflow';
import { referenceField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { ticketRecord } from '../ticket/record';

/** What an upload asks: which files, and what they belong to. */
export const uploadForm: INodeProperties[] = [
	referenceField(
		{ to: ticketRecord },
		'The ticket to attach to. Leave empty for another kind of record, which the options then name.',
	),
	{
		displayName: 'Input Data Field Name',
		name: 'inputDataFieldName',
		type: 'string',
		default: 'data',
		required: true,
		placeholder: 'e.g. data',
		hint: 'The name of the input binary field with the file. Several names go with commas between them, and * takes all files of the item.',
	},
	options(
		dryRun,
		{
			displayName: 'Action ID',
			name: 'actionId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 3',
			description: 'The action of the ticket to attach to',
		},
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: '',
			placeholder: 'e.g. invoice.pdf',
			description: 'What to call the file in Halo. Leave empty to keep its name.',
		},
		{
			displayName: 'Note',
			name: 'note',
			type: 'string',
			default: '',
			description: 'What Halo shows beside the file',
		},
		{
			displayName: 'Record ID',
			name: 'uniqueId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1042',
			description: 'The record to attach to when it is no ticket',
		},
		{
			displayName: 'Record Type Number',
			name: 'recordTypeNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. 5',
			description:
				"Halo's number for that kind of record. Halo documents none: an attachment that such a record has already shows it as 'type'.",
		},
		{
			displayName: 'Show to End User',
			name: 'showForUsers',
			type: 'boolean',
			default: false,
			description: 'Whether end users may see the file',
		},
	),
];
