import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { currencies } from './common/lookups';
import { topLevels } from './topLevel';
import { inactiveLeftOut, includeInactive } from './common/includeInactive';

export const supplierRecord: RecordDefinition = {
	name: 'Supplier',
	plural: 'Suppliers',
	value: 'supplier',
	path: '/Supplier',
	listKey: 'suppliers',
	paged: true,
	sorts: true,
	permission: 'suppliers',
	label: ({ name }) => String(name),
	search: 'search',
	leftOut: inactiveLeftOut,
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: 'search' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'contact_name', displayName: 'Contact Name', type: 'string' },
		{ id: 'contact_title', displayName: 'Contact Title', type: 'string' },
		{ id: 'email_address', displayName: 'Email Address', type: 'string' },
		{ id: 'support_email_address', displayName: 'Support Email Address', type: 'string' },
		{ id: 'emaildomain', displayName: 'Email Domain', type: 'string' },
		{ id: 'phone_number', displayName: 'Phone Number', type: 'string' },
		{ id: 'phone_number_2', displayName: 'Phone Number 2', type: 'string' },
		{ id: 'phone_number_3', displayName: 'Phone Number 3', type: 'string' },
		{ id: 'mobile', displayName: 'Mobile Number', type: 'string' },
		{ id: 'fax', displayName: 'Fax', type: 'string' },
		{ id: 'address', displayName: 'Address', type: 'string' },
		{ id: 'website', displayName: 'Website', type: 'string' },
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'accounts_id', displayName: 'Accounts ID', type: 'string' },
		{
			id: 'default_currency_code',
			displayName: 'Default Currency',
			type: 'options',
			lookup: currencies,
		},
		{ id: 'purchase_tax_code', displayName: 'Purchase Tax Code', type: 'number' },
		{ id: 'default_contract_id', displayName: 'Default Contract ID', type: 'number' },
		{ id: 'portal_url', displayName: 'Portal URL', type: 'string' },
		{ id: 'portal_ref', displayName: 'Portal Reference', type: 'string' },
		{ id: 'emailtemplate_id', displayName: 'Email Template ID', type: 'number' },
		{ id: 'messagegroup_id', displayName: 'Message Group ID', type: 'number' },
		{ id: 'is_supplier', displayName: 'Supplier', type: 'boolean' },
		{ id: 'is_manufacturer', displayName: 'Manufacturer', type: 'boolean' },
		{ id: 'switchslatosupplier', displayName: 'Switch SLA to Supplier', type: 'boolean' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
	],
	references: [],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'toplevel_id', displayName: 'Top Level', type: 'options', lookup: topLevels },
		includeInactive,
		{ id: 'includeactive', displayName: 'Include Active', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'contact_name',
		'email_address',
		'phone_number',
		'website',
		'toplevel_id',
		'toplevel_name',
		'accounts_id',
		'inactive',
	],
	customFieldsOf: 'sample',
};

export const supplier: Resource = recordResource(supplierRecord, crud(supplierRecord));
