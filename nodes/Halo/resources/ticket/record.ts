import type { Field, RecordDefinition } from '../../model';
import { impacts, urgencies } from '../lookup/lists';
import { attachmentIds } from '../common/attachmentIds';
import { slas } from '../sla';
import { savedView } from '../common/savedView';
import { statuses, ticketStatuses } from '../status';
import { ticketAddress, ticketKind } from './address';
import { ticketBase } from './base';
import { ticketFields } from './fields';

/** Opportunities and projects offer all statuses, since it is not known which ones they use. */
function withTicketStatuses(field: Field): Field {
	return field.lookup === statuses ? { ...field, lookup: ticketStatuses } : field;
}

export const ticketRecord: RecordDefinition = {
	...ticketBase,
	...ticketAddress,
	...ticketKind,
	fields: [
		...ticketFields.map(withTicketStatuses),
		{ id: 'impact', displayName: 'Impact', type: 'options', lookup: impacts },
		{ id: 'urgency', displayName: 'Urgency', type: 'options', lookup: urgencies },
		{ id: 'sla_id', displayName: 'SLA', type: 'options', lookup: slas },
		{ id: 'client_reference', displayName: 'Customer Reference', type: 'string' },
		{ id: 'supplier_reference', displayName: 'Supplier Reference', type: 'string' },
		{ id: 'service_id', displayName: 'Service ID', type: 'number' },
		{ id: 'template_id', displayName: 'Template ID', type: 'number' },
		{ id: 'excludefromsla', displayName: 'Exclude From SLA', type: 'boolean' },
		{ id: 'knownerror', displayName: 'Known Error', type: 'boolean' },
	],
	filters: [...ticketBase.filters.map(withTicketStatuses), savedView('reqs')],
	switches: [...(ticketBase.switches ?? []), attachmentIds],
	simplified: [
		'id',
		'summary',
		'tickettype_id',
		'status_id',
		'priority_id',
		'client_name',
		'site_name',
		'user_name',
		'team',
		'agent_id',
		'category_1',
		'category_2',
		'dateoccurred',
	],
};
