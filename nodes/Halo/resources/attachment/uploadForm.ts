import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { referenceField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { ticketRecord } from '../ticket/record';

export const inputDataFieldName = parameter({
	displayName: 'Input Data Field Name',
	name: 'inputDataFieldName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the input binary field with the file. Several names go with commas between them, and * takes all files of the item.',
});

export const actionId = parameter({
	displayName: 'Action ID',
	name: 'actionId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3',
	description: 'The action of the ticket to attach to',
});

export const fileName = parameter({
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. invoice.pdf',
	description: 'What to call the file in Halo. Leave empty to keep its name.',
});

export const note = parameter({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: '',
	description: 'What Halo shows beside the file',
});

export const uniqueId = parameter({
	displayName: 'Record ID',
	name: 'uniqueId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1042',
	description: 'The record to attach to when it is no ticket',
});

export const recordTypeNumber = parameter({
	displayName: 'Record Type Number',
	name: 'recordTypeNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5',
	description:
		"Halo's number for that kind of record. Halo documents none: an attachment that such a record has already shows it as 'type'.",
});

export const showForUsers = parameter({
	displayName: 'Show to End User',
	name: 'showForUsers',
	type: 'boolean',
	default: false,
	description: 'Whether end users may see the file',
});

/** What an upload asks: which files, and what they belong to. */
export const uploadForm: INodeProperties[] = [
	referenceField(
		{ to: ticketRecord },
		'The ticket to attach to. Leave empty for another kind of record, which the options then name.',
	),
	inputDataFieldName,
	options(dryRun, actionId, fileName, note, uniqueId, recordTypeNumber, showForUsers),
];
