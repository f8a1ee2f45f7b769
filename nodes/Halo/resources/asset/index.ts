import { assetPage } from '../common/pages';
import { crud } from '../../operations';
import { recordResource } from '../common/recordResource';
import type { RecordDefinition, Resource } from '../../model';
import { words } from '../../form/wording';
import { clientRecord } from '../client';
import { contractRecord } from '../contract';
import { assetAddress } from './address';
import { assetLayout } from './layout';
import { assetTypeRecord } from '../assetType';
import { siteRecord } from '../site';
import { supplierRecord } from '../supplier';
import { userRecord } from '../user/record';
import { thirdPartyId } from '../common/thirdParty';
import { assetGroups } from '../common/lookups';
import { inactiveLeftOut, includeInactive } from '../common/includeInactive';

export const assetRecord: RecordDefinition = {
	...assetAddress,
	value: 'asset',
	page: assetPage,
	label: ({ inventory_number, key_field, client_name }) =>
		words(inventory_number, key_field, client_name),
	search: 'search',
	searchWithin: { client_id: 'clientId', site_id: 'siteId' },
	leftOut: inactiveLeftOut,
	fields: [
		{
			id: 'inventory_number',
			displayName: 'Asset Tag',
			type: 'string',
			alwaysShown: true,
			matchBy: 'inventory_number',
		},
		{ id: 'key_field', displayName: 'Key Field', type: 'string', matchBy: 'search' },
		{ id: 'key_field2', displayName: 'Key Field 2', type: 'string' },
		{ id: 'key_field3', displayName: 'Key Field 3', type: 'string' },
		{ id: 'status_id', displayName: 'Status ID', type: 'number' },
		{ id: 'warranty_start', displayName: 'Warranty Start', type: 'dateTime', dateOnly: true },
		{ id: 'warranty_end', displayName: 'Warranty End', type: 'dateTime', dateOnly: true },
		{ id: 'warranty_note', displayName: 'Warranty Note', type: 'string' },
		{
			id: 'labour_warranty_start',
			displayName: 'Labour Warranty Start',
			type: 'dateTime',
			dateOnly: true,
		},
		{
			id: 'labour_warranty_end',
			displayName: 'Labour Warranty End',
			type: 'dateTime',
			dateOnly: true,
		},
		{ id: 'supplier_reference', displayName: 'Supplier Reference', type: 'string' },
		{ id: 'supplier_purchasedate', displayName: 'Purchase Date', type: 'dateTime', dateOnly: true },
		{ id: 'item_id', displayName: 'Item ID', type: 'number' },
		{ id: 'item_cost', displayName: 'Cost', type: 'number' },
		{ id: 'contract_value', displayName: 'Contract Value', type: 'number' },
		{ id: 'business_owner_id', displayName: 'Business Owner ID', type: 'number' },
		{ id: 'technical_owner_id', displayName: 'Technical Owner ID', type: 'number' },
		{ id: 'criticality', displayName: 'Criticality', type: 'number' },
		{ id: 'parent_id', displayName: 'Parent Asset ID', type: 'number' },
		{ id: 'commissiondate', displayName: 'Commission Date', type: 'dateTime', dateOnly: true },
		{ id: 'notes', displayName: 'Notes', type: 'string' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
		thirdPartyId,
	],
	references: [
		{ to: clientRecord, field: 'client_id', filter: 'client_id', alwaysShown: true },
		{ to: assetTypeRecord, field: 'assettype_id', filter: 'assettype_id', required: true },
		{ to: siteRecord, field: 'site_id', filter: 'site_id' },
		{ to: userRecord, write: (id) => ({ users: [{ id }] }), filter: 'user_id' },
		{ to: contractRecord, field: 'contract_id', filter: 'contract_id' },
		{ to: supplierRecord, field: 'supplier_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'inventory_number', displayName: 'Asset Tag', type: 'string' },
		{ id: 'assetgroup_id', displayName: 'Asset Group', type: 'options', lookup: assetGroups },
		{ id: 'assetstatuses', displayName: 'Status IDs', type: 'string', several: true },
		{ id: 'ticket_id', displayName: 'Linked to Ticket ID', type: 'number' },
		{ id: 'item_id', displayName: 'Item ID', type: 'number' },
		includeInactive,
		{ id: 'includeactive', displayName: 'Include Active', type: 'boolean' },
		{ id: 'includeassetfields', displayName: 'Include Asset Fields', type: 'boolean' },
		{ id: 'includeuser', displayName: 'Include User', type: 'boolean' },
		{ id: 'lastupdatefromdate', displayName: 'Changed From', type: 'dateTime' },
		{ id: 'lastupdatetodate', displayName: 'Changed To', type: 'dateTime', until: true },
	],
	changes: { filter: 'lastupdatefromdate' },
	simplified: [
		'id',
		'inventory_number',
		'key_field',
		'assettype_id',
		'assettype_name',
		'client_name',
		'site_name',
		'status_id',
		'warranty_end',
		'inactive',
	],
	customFieldsOf: 5,
	layoutDependsOn: ['assetTypeId'],
	layout: assetLayout,
	typeFields: 'fields',
};

export const asset: Resource = recordResource(assetRecord, crud(assetRecord));
