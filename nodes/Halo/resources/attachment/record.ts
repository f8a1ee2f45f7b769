import { referenceField } from '../../form/locators';
import type { RecordDefinition } from '../../model';
import { day, words } from '../../form/wording';
import { ticketRecord } from '../ticket/record';

/** Files are uploaded and downloaded, so there are no fields to write. */
export const attachmentRecord: RecordDefinition = {
	name: 'Attachment',
	plural: 'Attachments',
	value: 'attachment',
	nameKeys: ['filename'],
	path: '/Attachment',
	listKey: 'attachments',
	paged: false,
	sorts: true,
	permission: 'tickets',
	label: ({ filename, datecreated }) => words(filename, day(datecreated)),
	searchWithin: { ticket_id: 'ticketId' },
	requiresParent: true,
	fields: [],
	references: [{ to: ticketRecord, filter: 'ticket_id', required: true }],
	filters: [
		{ id: 'action_id', displayName: 'Action ID', type: 'number' },
		{ id: 'type', displayName: 'Record Type Number', type: 'number' },
		{ id: 'unique_id', displayName: 'Record ID', type: 'number' },
		{ id: 'filetype', displayName: 'File Type', type: 'string' },
	],
	ownNumber: 'attachment_id',
	simplified: [
		'ticket_id',
		'attachment_id',
		'action_id',
		'filename',
		'filesize',
		'content_type',
		'note',
		'datecreated',
		'isimage',
		'showforusers',
	],
	outputTypes: { filesize: 'number', isimage: 'boolean', showforusers: 'boolean' },
};

/** Halo lists the files of one record at a time, so the list of the locator behind this one needs a ticket. */
export const ticketOfList = referenceField(
	{ to: ticketRecord },
	"The ticket whose files the list below shows. Not needed if you enter 'Attachment' by ID.",
);
