import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';
import { clientRecord } from './client';
import { topLevels } from './topLevel';
import { siteRecord } from './site';
import { supplierRecord } from './supplier';
import { inactiveLeftOut, includeInactive } from './common/includeInactive';

const record: RecordDefinition = {
	name: 'Software Licence',
	plural: 'Software Licences',
	value: 'softwareLicence',
	path: '/SoftwareLicence',
	listKey: 'licences',
	paged: true,
	sorts: true,
	permission: 'softwarelicensing',
	label: ({ name, client_name }) => words(name, client_name),
	search: 'search',
	searchWithin: { client_id: 'clientId', site_id: 'siteId' },
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
		{ id: 'count', displayName: 'Licence Count', type: 'number' },
		{ id: 'type', displayName: 'Licence Type', type: 'number' },
		{ id: 'manufacturer', displayName: 'Manufacturer', type: 'string' },
		{ id: 'vendor', displayName: 'Vendor', type: 'string' },
		{ id: 'distributor', displayName: 'Distributor', type: 'string' },
		{ id: 'product_sku', displayName: 'Product SKU', type: 'string' },
		{ id: 'vendor_product_sku', displayName: 'Vendor Product SKU', type: 'string' },
		{ id: 'start_date', displayName: 'Start Date', type: 'dateTime', dateOnly: true },
		{ id: 'end_date', displayName: 'End Date', type: 'dateTime', dateOnly: true },
		{ id: 'purchase_price', displayName: 'Purchase Price', type: 'number' },
		{ id: 'price', displayName: 'Price', type: 'number' },
		{ id: 'monthly_price', displayName: 'Monthly Price', type: 'number' },
		{ id: 'monthly_cost', displayName: 'Monthly Cost', type: 'number' },
		{ id: 'billing_cycle', displayName: 'Billing Cycle', type: 'string' },
		{ id: 'term_duration', displayName: 'Term', type: 'string' },
		{ id: 'status', displayName: 'Status', type: 'string' },
		{ id: 'parent_id', displayName: 'Parent Licence ID', type: 'number' },
		{ id: 'requested_quantity', displayName: 'Requested Quantity', type: 'number' },
		{
			id: 'requested_quantity_date',
			displayName: 'Requested Quantity Date',
			type: 'dateTime',
			dateOnly: true,
		},
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'autorenew', displayName: 'Auto-Renew', type: 'boolean' },
		{ id: 'is_active', displayName: 'Active', type: 'boolean' },
	],
	references: [
		{ to: clientRecord, field: 'client_id', filter: 'client_id', alwaysShown: true },
		{ to: siteRecord, field: 'site_id', filter: 'site_id' },
		{ to: supplierRecord, field: 'supplier_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'licence_type', displayName: 'Licence Type', type: 'number' },
		// Halo's spelling, without the underscore that others have
		{ id: 'toplevelid', displayName: 'Top Level', type: 'options', lookup: topLevels },
		{ id: 'tenant_id', displayName: 'Tenant ID', type: 'string' },
		includeInactive,
	],
	simplified: [
		'id',
		'name',
		'client_id',
		'client_name',
		'count',
		'licences_in_use',
		'licences_available',
		'manufacturer',
		'start_date',
		'end_date',
	],
};

export const softwareLicence: Resource = recordResource(record, crud(record));
