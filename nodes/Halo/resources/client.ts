import { clientPage } from './common/pages';
import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { agents } from './agent';
import { topLevels } from './topLevel';
import { savedView } from './common/savedView';
import { thirdPartyId } from './common/thirdParty';
import { inactiveLeftOut, includeInactive } from './common/includeInactive';

export const clientRecord: RecordDefinition = {
	name: 'Client',
	plural: 'Clients',
	value: 'client',
	page: clientPage,
	path: '/Client',
	listKey: 'clients',
	paged: true,
	sorts: true,
	permission: 'customers',
	label: ({ name }) => String(name),
	search: 'search',
	leftOut: inactiveLeftOut,
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: 'search' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'website', displayName: 'Website', type: 'string' },
		{ id: 'main_phonenumber', displayName: 'Phone Number', type: 'string' },
		{ id: 'main_contact_email', displayName: 'Main Contact Email', type: 'string' },
		{
			id: 'accountmanagertech',
			displayName: 'Account Manager',
			type: 'options',
			lookup: agents,
		},
		{ id: 'pritech', displayName: 'Primary Agent', type: 'options', lookup: agents },
		{ id: 'sectech', displayName: 'Secondary Agent', type: 'options', lookup: agents },
		{ id: 'newclient_sitename', displayName: 'First Site Name', type: 'string' },
		{ id: 'newclient_contactname', displayName: 'First Contact Name', type: 'string' },
		{ id: 'newclient_contactemail', displayName: 'First Contact Email', type: 'string' },
		{ id: 'newclient_phonenumber', displayName: 'First Site Phone Number', type: 'string' },
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'callhandlingnotes', displayName: 'Call Handling Notes', type: 'string' },
		{ id: 'colour', displayName: 'Colour', type: 'string' },
		{ id: 'accountsid', displayName: 'Accounts ID', type: 'string' },
		{ id: 'accountsemailaddress', displayName: 'Accounts Email', type: 'string' },
		{ id: 'accountsccemailaddress', displayName: 'Accounts Email CC', type: 'string' },
		{ id: 'paymentterms', displayName: 'Payment Terms', type: 'number' },
		{ id: 'main_site_id', displayName: 'Main Site ID', type: 'number' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
		thirdPartyId,
	],
	references: [],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		includeInactive,
		{ id: 'includeactive', displayName: 'Include Active', type: 'boolean' },
		{ id: 'exclude_internal', displayName: 'Exclude Internal', type: 'boolean' },
		{ id: 'lastupdatefromdate', displayName: 'Changed From', type: 'dateTime' },
		{ id: 'lastupdatetodate', displayName: 'Changed To', type: 'dateTime', until: true },
		savedView(),
	],
	changes: { filter: 'lastupdatefromdate', created: 'datecreated' },
	simplified: [
		'id',
		'name',
		'toplevel_id',
		'toplevel_name',
		'main_site_name',
		'main_phonenumber',
		'website',
		'accountsid',
		'inactive',
	],
	customFieldsOf: 2,
};

export const client: Resource = recordResource(clientRecord, crud(clientRecord));
