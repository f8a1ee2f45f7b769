import type { RecordDefinition } from '../../model';
import { assetRecord } from '../asset';
import { clientRecord } from '../client';
import { contractRecord } from '../contract';
import { agents } from '../agent';
import { priorities } from '../priority';
import { statuses } from '../status';
import { teamIds } from '../team';
import { siteRecord } from '../site';
import { slas } from '../sla';
import { supplierRecord } from '../supplier';
import { ticketTypeRecord, ticketTypes } from '../ticketType';
import {
	acknowledge,
	forceReassign,
	skipRules,
	skipTemplate,
	skipValidation,
} from '../common/switches';
import { userRecord } from '../user/record';
import { ticketChanges, ticketKind } from './address';
import { ticketLayout } from './layout';
import { moveWithSite } from './move';
import { unknownUser, unknownUserOption } from './unknownUser';

/** Fields that tickets, opportunities and projects share; Halo keeps them in one table. */
export const ticketBase: Pick<
	RecordDefinition,
	| 'listKey'
	| 'paged'
	| 'sorts'
	| 'label'
	| 'search'
	| 'references'
	| 'filters'
	| 'customFieldsOf'
	| 'layoutDependsOn'
	| 'layout'
	| 'switches'
	| 'completeChange'
	| 'writeOptions'
	| 'changes'
	| 'texts'
	| 'notInLists'
> = {
	texts: ['details'],
	notInLists: ['tickettype_id', 'site_name', 'user_name', 'team', 'category_1', 'category_2'],
	listKey: 'tickets',
	paged: true,
	sorts: true,
	label: ticketKind.label,
	search: 'search',
	references: [
		{ to: clientRecord, field: 'client_id', filter: 'client_id', alwaysShown: true },
		{
			to: userRecord,
			field: 'user_id',
			filter: 'user_id',
			alwaysShown: true,
			fillsIn: { site_id: 'site_id', client_id: 'client_id' },
			fallback: unknownUser,
		},
		{ to: ticketTypeRecord, field: 'tickettype_id', filter: 'requesttype', alwaysShown: true },
		{ to: siteRecord, field: 'site_id', filter: 'site_id' },
		{ to: assetRecord, write: (id) => ({ assets: [{ id }] }), filter: 'asset_id' },
		{ to: contractRecord, field: 'contract_id', filter: 'contract_id' },
		{ to: supplierRecord, field: 'supplier_id', filter: 'supplier_id' },
		{
			to: ticketKind,
			locator: 'parentId',
			label: 'Parent Ticket',
			field: 'parent_id',
			filter: 'parent_id',
		},
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'open_only', displayName: 'Only Open', type: 'boolean' },
		{ id: 'closed_only', displayName: 'Only Closed', type: 'boolean' },
		{ id: 'status_id', displayName: 'Status', type: 'options', lookup: statuses },
		{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents, inexact: true },
		{ id: 'team', displayName: 'Team', type: 'options', lookup: teamIds },
		{ id: 'priority', displayName: 'Priority', type: 'options', lookup: priorities },
		{ id: 'search_summary', displayName: 'Summary Contains', type: 'string' },
		{ id: 'search_user_name', displayName: 'User Name Contains', type: 'string' },
		{
			id: 'datesearch',
			displayName: 'Date to Search By',
			type: 'options',
			// the two values in the OpenAPI's examples; the spelling of the first is Halo's
			options: [
				{ name: 'Date Closed', value: 'datecleared' },
				{ name: 'Date Occurred', value: 'dateoccured' },
			],
		},
		{ id: 'startdate', displayName: 'Date From', type: 'dateTime', needs: 'datesearch' },
		{ id: 'enddate', displayName: 'Date To', type: 'dateTime', until: true, needs: 'datesearch' },
		{ id: 'lastupdatefromdate', displayName: 'Changed From', type: 'dateTime' },
		{ id: 'lastupdatetodate', displayName: 'Changed To', type: 'dateTime', until: true },
		{
			id: 'requesttype',
			displayName: 'Ticket Type Names or IDs',
			type: 'string',
			several: true,
			lookup: ticketTypes,
		},
		{
			id: 'status',
			displayName: 'Status Names or IDs',
			type: 'string',
			several: true,
			lookup: statuses,
		},
		{ id: 'sla', displayName: 'SLA Names or IDs', type: 'string', several: true, lookup: slas },
		{ id: 'ticketids', displayName: 'Ticket IDs', type: 'string', several: true },
		{ id: 'ticketarea_id', displayName: 'Ticket Area ID', type: 'number' },
		{ id: 'searchactions', displayName: 'Also Search Actions', type: 'boolean' },
		{ id: 'deleted', displayName: 'Only Deleted', type: 'boolean' },
		{ id: 'includeagent', displayName: 'Include Agent', type: 'boolean' },
		{ id: 'includestatus', displayName: 'Include Status', type: 'boolean' },
		{ id: 'includetickettype', displayName: 'Include Ticket Type', type: 'boolean' },
		{ id: 'includelastaction', displayName: 'Include Last Action', type: 'boolean' },
	],
	customFieldsOf: 1,
	changes: ticketChanges,
	completeChange: moveWithSite,
	switches: [acknowledge, forceReassign, skipRules, skipTemplate, skipValidation],
	writeOptions: [unknownUserOption],
	layoutDependsOn: ['ticketTypeId'],
	layout: ticketLayout,
};
