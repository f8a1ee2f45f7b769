import { unverified } from '../../form/wording';
import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { referenceField } from '../../form/locators';
import { dryRun, options, output, outputFields } from '../../form/parameters';
import { ticketRecord } from '../ticket/record';

export const inputDataFieldName = parameter({
	displayName: 'Input Data Field Name',
	name: 'inputDataFieldName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the input binary field with the file. Separate names with commas; * uploads all files of the item.',
});

export const actionId = parameter({
	displayName: 'Action ID',
	name: 'actionId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3',
	description: 'The action of the ticket to attach the file to',
});

export const fileName = parameter({
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. invoice.pdf',
	description: 'Name of the file in Halo. Leave empty to keep its name.',
});

export const note = parameter({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: '',
	description: 'The note that Halo shows next to the file',
});

export const uniqueId = parameter({
	displayName: 'Record ID',
	name: 'uniqueId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1042',
	description:
		'The record to attach the file to if it is not a ticket. Also needs Record Type Number.',
});

export const recordTypeNumber = parameter({
	displayName: 'Record Type Number',
	name: 'recordTypeNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. 54',
	description:
		"Halo's number for the record type, used with Record ID: 50 quotation PDF, 54 invoice PDF, 58 signature, 60 item (0 is a file uploaded by hand). Existing attachments show the number as 'type'.",
});

export const showForUsers = parameter({
	displayName: 'Show to End User',
	name: 'showForUsers',
	type: 'boolean',
	default: false,
	description: 'Whether end users can see the file',
});

export const withoutOwner = parameter({
	displayName: 'Upload Without Owner',
	name: 'withoutOwner',
	type: 'boolean',
	default: true,
	description:
		"Whether to upload the file without a record. Attach it later by its ID: Create, Update and Add Note of the resource Ticket have the option 'Attachment IDs'.",
});

export const cloudStorage = parameter({
	displayName: 'Upload to Cloud Storage',
	name: 'cloudStorage',
	type: 'boolean',
	default: false,
	description:
		"Whether to upload the file directly to the cloud storage of a hosted Halo, as Halo's web app does with large files. By default, it is sent to Halo itself.",
	hint: unverified,
});

/** The parameters of an upload: which files, and their owner. */
export const uploadForm: INodeProperties[] = [
	referenceField(
		{ to: ticketRecord },
		'The ticket to attach the file to. Leave empty to attach it to another record (set in the options), or if the option Upload Without Owner is on.',
	),
	inputDataFieldName,
	output,
	outputFields,
	options(
		dryRun,
		actionId,
		fileName,
		note,
		uniqueId,
		recordTypeNumber,
		showForUsers,
		cloudStorage,
		withoutOwner,
	),
];
