import { crud } from '../operations';
import { recordResource } from './common/recordResource';
import type { RecordDefinition, Resource } from '../model';
import { currencies } from './common/lookups';
import { savedView } from './common/savedView';
import { ticketBase } from './ticket/base';
import { ticketFields } from './ticket/fields';

const record: RecordDefinition = {
	...ticketBase,
	name: 'Opportunity',
	plural: 'Opportunities',
	value: 'opportunity',
	path: '/Opportunities',
	permission: 'sales',
	fields: [
		...ticketFields,
		{ id: 'oppcompanyname', displayName: 'Company Name', type: 'string' },
		{ id: 'oppcontactname', displayName: 'Contact Name', type: 'string' },
		{ id: 'oppemailaddress', displayName: 'Contact Email Address', type: 'string' },
		{ id: 'opptel', displayName: 'Contact Phone Number', type: 'string' },
		{ id: 'oppjobtitle', displayName: 'Contact Job Title', type: 'string' },
		{ id: 'oppaddr1', displayName: 'Address Line 1', type: 'string' },
		{ id: 'oppaddr2', displayName: 'Address Line 2', type: 'string' },
		{ id: 'oppaddr3', displayName: 'Address Line 3', type: 'string' },
		{ id: 'oppaddr4', displayName: 'Address Line 4', type: 'string' },
		{ id: 'opppostcode', displayName: 'Postcode', type: 'string' },
		{ id: 'oppcountry', displayName: 'Country', type: 'string' },
		{ id: 'oppvalue', displayName: 'Value', type: 'number' },
		{ id: 'oppvalue_monthly', displayName: 'Monthly Value', type: 'number' },
		{ id: 'oppvalue_annual', displayName: 'Annual Value', type: 'number' },
		{ id: 'oppvalue_oneoff', displayName: 'One-Off Value', type: 'number' },
		{ id: 'oppconversionprobability', displayName: 'Conversion Probability', type: 'number' },
		{ id: 'oppprofit', displayName: 'Profit', type: 'number' },
		{ id: 'currency', displayName: 'Currency', type: 'options', lookup: currencies },
		{ id: 'pipeline_stage_id', displayName: 'Pipeline Stage ID', type: 'number' },
		{ id: 'opptype', displayName: 'Opportunity Type', type: 'string' },
		{ id: 'oppclosurecategory', displayName: 'Closure Category ID', type: 'number' },
		{ id: 'oppreason', displayName: 'Reason', type: 'string' },
		{ id: 'oppcompetitors', displayName: 'Competitors', type: 'string' },
		{ id: 'oppcurrentsystem', displayName: 'Current System', type: 'string' },
		{ id: 'oppproductchosen', displayName: 'Product Chosen', type: 'string' },
		{ id: 'opphear', displayName: 'How They Heard About Us', type: 'string' },
		{ id: 'oppdemodate', displayName: 'Demo Date', type: 'dateTime', dateOnly: true },
		{ id: 'opptrialdate', displayName: 'Trial Date', type: 'dateTime', dateOnly: true },
		{ id: 'oppdontaddtomailinglist', displayName: 'Keep Off Mailing List', type: 'boolean' },
	],
	filters: [
		...ticketBase.filters,
		savedView('opps'),
		{ id: 'search_oppcompanyname', displayName: 'Company Name Contains', type: 'string' },
		{ id: 'search_oppcontactname', displayName: 'Contact Name Contains', type: 'string' },
		{ id: 'search_oppemailaddress', displayName: 'Contact Email Contains', type: 'string' },
	],
	simplified: [
		'id',
		'summary',
		'status_id',
		'client_name',
		'oppcompanyname',
		'oppcontactname',
		'oppvalue',
		'oppconversionprobability',
		'agent_id',
		'targetdate',
	],
};

export const opportunity: Resource = recordResource(record, crud(record));
