import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { assetGroups } from './common/lookups';
import { ticketTypes } from './ticketType';
import { lookupOf } from '../lists/lookupOf';

export const assetTypeRecord: RecordDefinition = {
	name: 'Asset Type',
	plural: 'Asset Types',
	value: 'assetType',
	path: '/AssetType',
	paged: false,
	permission: 'assets',
	permissionToWrite: 'admin',
	label: ({ name }) => String(name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: true },
		{
			id: 'assetgroup_id',
			displayName: 'Asset Group',
			type: 'options',
			required: true,
			lookup: assetGroups,
		},
		{ id: 'tagprefix', displayName: 'Tag Prefix', type: 'string' },
		{ id: 'keyfield_id', displayName: 'Key Field ID', type: 'number' },
		{ id: 'keyfield2_id', displayName: 'Key Field 2 ID', type: 'number' },
		{ id: 'keyfield3_id', displayName: 'Key Field 3 ID', type: 'number' },
		{ id: 'icon', displayName: 'Icon', type: 'string' },
		{ id: 'item_code', displayName: 'Item Code', type: 'string' },
		{ id: 'manufacturer', displayName: 'Manufacturer ID', type: 'number' },
		{ id: 'supplier1', displayName: 'Supplier ID', type: 'number' },
		{ id: 'cost', displayName: 'Cost', type: 'number' },
		{ id: 'weeklycost', displayName: 'Weekly Cost', type: 'number' },
		{ id: 'monthlycost', displayName: 'Monthly Cost', type: 'number' },
		{ id: 'quarterlycost', displayName: 'Quarterly Cost', type: 'number' },
		{ id: 'yearlycost', displayName: 'Yearly Cost', type: 'number' },
		{ id: 'accountscode1', displayName: 'Accounts Code 1', type: 'string' },
		{ id: 'accountscode2', displayName: 'Accounts Code 2', type: 'string' },
		{ id: 'defaultsequence', displayName: 'Default Sequence', type: 'number' },
		{ id: 'memo', displayName: 'Memo', type: 'string' },
		{ id: 'show_to_users', displayName: 'Show to Users', type: 'boolean' },
		{ id: 'enableresourcebooking', displayName: 'Resource Booking', type: 'boolean' },
		{ id: 'allowall_status', displayName: 'Allow All Statuses', type: 'boolean' },
		{ id: 'is_service', displayName: 'Service', type: 'boolean' },
		{ id: 'is_businessapp', displayName: 'Business Application', type: 'boolean' },
	],
	references: [],
	filters: [
		{ id: 'assetgroup_id', displayName: 'Asset Group', type: 'options', lookup: assetGroups },
		{ id: 'tickettype_id', displayName: 'Ticket Type', type: 'options', lookup: ticketTypes },
		{ id: 'can_create_only', displayName: 'Only Those I Can Create', type: 'boolean' },
		{ id: 'can_edit_only', displayName: 'Only Those I Can Edit', type: 'boolean' },
		{ id: 'resourcesonly', displayName: 'Only Resources', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'assetgroup_id',
		'assetgroup_name',
		'tagprefix',
		'keyfield_name',
		'keyfield2_name',
		'keyfield3_name',
		'icon',
	],
};

export const assetTypes = lookupOf(assetTypeRecord);

export const assetType: Resource = recordResource(assetTypeRecord, crud(assetTypeRecord));
