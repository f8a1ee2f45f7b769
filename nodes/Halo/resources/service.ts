import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { serviceCategories } from './common/lookups';
import { ticketTypes } from './ticketType';
import { ticketRecord } from './ticket/record';
import { userRecord } from './user/record';

const record: RecordDefinition = {
	name: 'Service',
	plural: 'Services',
	value: 'service',
	path: '/Service',
	listKey: 'services',
	paged: true,
	sorts: true,
	permission: 'admin',
	label: ({ name }) => String(name),
	search: 'search',
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: 'search' },
		{
			id: 'service_category_id',
			displayName: 'Service Category',
			type: 'options',
			lookup: serviceCategories,
		},
		{ id: 'summary', displayName: 'Summary', type: 'string' },
		{ id: 'servicedetailshtml', displayName: 'Details (HTML)', type: 'string' },
		{ id: 'note', displayName: 'Note', type: 'string' },
		{ id: 'sequence', displayName: 'Sequence', type: 'number' },
		{ id: 'cost', displayName: 'Cost', type: 'number' },
		{ id: 'criticality', displayName: 'Criticality', type: 'number' },
		{ id: 'business_owner_id', displayName: 'Business Owner ID', type: 'number' },
		{ id: 'technical_owner_id', displayName: 'Technical Owner ID', type: 'number' },
		{ id: 'compliance_owner_id', displayName: 'Compliance Owner ID', type: 'number' },
		{ id: 'estimated_delivery', displayName: 'Estimated Delivery', type: 'number' },
		{ id: 'estimated_delivery_days', displayName: 'Estimated Delivery (Days)', type: 'number' },
		{ id: 'showinusercatalog', displayName: 'Show in User Catalogue', type: 'boolean' },
		{ id: 'showintechcatalog', displayName: 'Show in Agent Catalogue', type: 'boolean' },
		{ id: 'allowservicerequests', displayName: 'Allow Service Requests', type: 'boolean' },
		{
			id: 'service_tickettype_id',
			displayName: 'Service Request Ticket Type',
			type: 'options',
			lookup: ticketTypes,
		},
		{ id: 'service_template_id', displayName: 'Service Request Template ID', type: 'number' },
		{ id: 'servicerequestlbl', displayName: 'Service Request Label', type: 'string' },
		{ id: 'servicerequesthint', displayName: 'Service Request Hint', type: 'string' },
		// Halo's spelling
		{ id: 'allowincidients', displayName: 'Allow Incidents', type: 'boolean' },
		{
			id: 'incident_tickettype_id',
			displayName: 'Incident Ticket Type',
			type: 'options',
			lookup: ticketTypes,
		},
		{ id: 'incident_template_id', displayName: 'Incident Template ID', type: 'number' },
		{ id: 'incidentlbl', displayName: 'Incident Label', type: 'string' },
		{ id: 'incidenthint', displayName: 'Incident Hint', type: 'string' },
		{ id: 'service_url', displayName: 'Service Request URL', type: 'string' },
		{ id: 'incident_url', displayName: 'Incident URL', type: 'string' },
		{ id: 'trackstatus', displayName: 'Track Status', type: 'boolean' },
		{ id: 'track_availability', displayName: 'Track Availability', type: 'boolean' },
		{ id: 'subscribable', displayName: 'Users May Subscribe', type: 'boolean' },
	],
	references: [
		{ to: ticketRecord, filter: 'ticket_id' },
		{ to: userRecord, filter: 'user_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{
			id: 'service_category_id',
			displayName: 'Service Category',
			type: 'options',
			lookup: serviceCategories,
		},
		{ id: 'service_status_ids', displayName: 'Status IDs', type: 'string', several: true },
		{ id: 'tickettype_id', displayName: 'Ticket Type', type: 'options', lookup: ticketTypes },
		{ id: 'subscribedonly', displayName: 'Only Subscribed', type: 'boolean' },
		{ id: 'monitoredonly', displayName: 'Only Monitored', type: 'boolean' },
		{ id: 'relatedservicesonly', displayName: 'Only Related', type: 'boolean' },
		{ id: 'includechildservices', displayName: 'Include Child Services', type: 'boolean' },
		{ id: 'includestatusinfo', displayName: 'Include Status', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'summary',
		'service_category_id',
		'service_category_name',
		'current_status',
		'business_owner_name',
		'technical_owner_name',
		'subscriber_count',
	],
	customFieldsOf: 'sample',
};

export const service: Resource = recordResource(record, crud(record));
