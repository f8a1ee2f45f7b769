import { sitePage } from './common/pages';
import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { clientRecord } from './client';
import { slas } from './sla';
import { topLevels } from './topLevel';
import { thirdPartyId } from './common/thirdParty';
import { inactiveLeftOut, includeInactive } from './common/includeInactive';

export const siteRecord: RecordDefinition = {
	name: 'Site',
	plural: 'Sites',
	value: 'site',
	page: sitePage,
	path: '/Site',
	listKey: 'sites',
	paged: true,
	sorts: true,
	permission: 'customers',
	label: ({ name, client_name }) => words(name, client_name),
	search: 'search',
	searchWithin: { client_id: 'clientId' },
	leftOut: inactiveLeftOut,
	fields: [
		{
			id: 'name',
			displayName: 'Name',
			type: 'string',
			required: true,
			matchBy: 'search',
			matchWithin: 'client_id',
		},
		{ id: 'phonenumber', displayName: 'Phone Number', type: 'string' },
		{ id: 'timezone', displayName: 'Time Zone', type: 'string' },
		{ id: 'colour', displayName: 'Colour', type: 'string' },
		{ id: 'sla_id', displayName: 'SLA', type: 'options', lookup: slas },
		{ id: 'maincontact_id', displayName: 'Main Contact ID', type: 'number' },
		{ id: 'emaildomain', displayName: 'Email Domain', type: 'string' },
		{ id: 'ref', displayName: 'Reference', type: 'string' },
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'delivery_address_line1', displayName: 'Address Line 1', type: 'string' },
		{ id: 'delivery_address_line2', displayName: 'Address Line 2', type: 'string' },
		{ id: 'delivery_address_line3', displayName: 'Address Line 3', type: 'string' },
		{ id: 'delivery_address_line4', displayName: 'Address Line 4', type: 'string' },
		{ id: 'delivery_address_line5', displayName: 'Postcode', type: 'string' },
		{ id: 'country_code', displayName: 'Country Code', type: 'string' },
		{ id: 'isinvoicesite', displayName: 'Invoice Site', type: 'boolean' },
		{ id: 'isstocklocation', displayName: 'Stock Location', type: 'boolean' },
		{ id: 'accountsid', displayName: 'Accounts ID', type: 'string' },
		{ id: 'accountsemailaddress', displayName: 'Accounts Email', type: 'string' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
		thirdPartyId,
	],
	references: [{ to: clientRecord, field: 'client_id', filter: 'client_id', required: true }],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		includeInactive,
		{ id: 'includeactive', displayName: 'Include Active', type: 'boolean' },
		{ id: 'includeaddress', displayName: 'Include Address', type: 'boolean' },
		{ id: 'lastupdatefromdate', displayName: 'Changed From', type: 'dateTime' },
		{ id: 'lastupdatetodate', displayName: 'Changed To', type: 'dateTime', until: true },
	],
	changes: { filter: 'lastupdatefromdate', created: 'datecreated' },
	simplified: [
		'id',
		'name',
		'client_id',
		'client_name',
		'phonenumber',
		'timezone',
		'sla_id',
		'maincontact_name',
		'inactive',
	],
	customFieldsOf: 3,
};

export const site: Resource = recordResource(siteRecord, crud(siteRecord));
