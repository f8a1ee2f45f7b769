import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { referenceField } from '../../form/locators';
import { ticketRecord } from '../ticket/record';

export const ticketField = referenceField(
	{ to: ticketRecord, required: true },
	'The ticket that the approval belongs to',
);

/** The approval's number within its ticket; for a decision it may be empty if only one is pending. */
export const pendingField = parameter({
	displayName: 'Approval Name or ID',
	name: 'seq',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Leave empty to use the only pending one. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: {
		loadOptionsMethod: 'getApprovals',
		loadOptionsDependsOn: ['ticketId.value'],
	},
});

/** The same for reading one. */
export const approvalField: INodeProperties = {
	...pendingField,
	required: true,
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};
