import { crud } from '../operations';
import { recordResource } from '../shared/resource';
import type { RecordDefinition, Resource } from '../shared/types';
import { words } from '../shared/words';
import { clientRecord } from './client';
import { topLevels } from './lookups';
import { siteRecord } from './site';
import { thirdPartyId } from './thirdParty';

export const userRecord: RecordDefinition = {
	name: 'User',
	plural: 'Users',
	value: 'user',
	path: '/Users',
	listKey: 'users',
	paged: true,
	permission: 'customers',
	knownBy: { name: 'email', label: 'By Email', example: 'nathan@example.com' },
	label: ({ name, emailaddress, client_name }) => words(name, emailaddress, client_name),
	search: 'search',
	searchWithin: { client_id: 'clientId', site_id: 'siteId' },
	fields: [
		{
			id: 'name',
			displayName: 'Name',
			type: 'string',
			required: true,
			matchBy: 'search',
			matchWithin: 'site_id',
		},
		{ id: 'emailaddress', displayName: 'Email Address', type: 'string', matchBy: 'search' },
		{ id: 'firstname', displayName: 'First Name', type: 'string' },
		{ id: 'surname', displayName: 'Surname', type: 'string' },
		{ id: 'title', displayName: 'Title', type: 'string' },
		{ id: 'phonenumber', displayName: 'Phone Number', type: 'string' },
		{ id: 'mobilenumber', displayName: 'Mobile Number', type: 'string' },
		{ id: 'homenumber', displayName: 'Home Number', type: 'string' },
		{ id: 'email2', displayName: 'Email Address 2', type: 'string' },
		{ id: 'email3', displayName: 'Email Address 3', type: 'string' },
		{ id: 'login', displayName: 'Network Login', type: 'string' },
		{ id: 'department', displayName: 'Department', type: 'string' },
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'other1', displayName: 'Other 1', type: 'string' },
		{ id: 'other2', displayName: 'Other 2', type: 'string' },
		{ id: 'other3', displayName: 'Other 3', type: 'string' },
		{ id: 'other4', displayName: 'Other 4', type: 'string' },
		{ id: 'other5', displayName: 'Other 5', type: 'string' },
		{ id: 'isimportantcontact', displayName: 'Important Contact', type: 'boolean' },
		{ id: 'isserviceaccount', displayName: 'Service Account', type: 'boolean' },
		{ id: 'neversendemails', displayName: 'Never Send Emails', type: 'boolean' },
		{ id: 'sendwelcomeemail', displayName: 'Send Welcome Email', type: 'boolean' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
		thirdPartyId,
	],
	references: [
		{ to: clientRecord, field: 'client_id', filter: 'client_id' },
		{ to: siteRecord, field: 'site_id', filter: 'site_id', required: true },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'search_phonenumbers', displayName: 'Search Phone Numbers Too', type: 'boolean' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'department_id', displayName: 'Department ID', type: 'number' },
		{ id: 'includeinactive', displayName: 'Include Inactive', type: 'boolean' },
		{ id: 'includeactive', displayName: 'Include Active', type: 'boolean' },
		{ id: 'exclude_agents', displayName: 'Exclude Agents', type: 'boolean' },
		{ id: 'exclude_defaultsiteusers', displayName: 'Exclude General Users', type: 'boolean' },
		{ id: 'approvers_only', displayName: 'Only Approvers', type: 'boolean' },
		{ id: 'lastupdatefromdate', displayName: 'Changed From', type: 'dateTime' },
		{ id: 'lastupdatetodate', displayName: 'Changed To', type: 'dateTime' },
	],
	simplified: [
		'id',
		'name',
		'emailaddress',
		'phonenumber',
		'mobilenumber',
		'site_id',
		'site_name',
		'client_id',
		'client_name',
		'inactive',
	],
	customFieldsOf: 4,
};

export const user: Resource = recordResource(userRecord, crud(userRecord));
