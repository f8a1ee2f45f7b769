import type { Field } from '../../model';
import { agents } from '../agent';
import { categories } from '../category';
import { thirdPartyId } from '../common/thirdParty';
import { ticketSources } from '../lookup/lists';
import { priorities } from '../priority';
import { statuses } from '../status';
import { teams } from '../team';

/** The fields of tickets, opportunities and projects. */
export const ticketFields: Field[] = [
	{
		id: 'summary',
		displayName: 'Summary',
		type: 'string',
		required: true,
		// a template includes a summary
		orElse: ['details', 'details_html', 'template_id'],
		matchBy: 'search_summary',
	},
	{ id: 'details', displayName: 'Details', type: 'string', alwaysShown: true },
	{ id: 'details_html', displayName: 'Details (HTML)', type: 'string' },
	{ id: 'status_id', displayName: 'Status', type: 'options', lookup: statuses },
	{ id: 'priority_id', displayName: 'Priority', type: 'options', lookup: priorities },
	{ id: 'team', displayName: 'Team', type: 'options', lookup: teams },
	{ id: 'agent_id', displayName: 'Agent', type: 'options', lookup: agents },
	{ id: 'category_1', displayName: 'Category 1', type: 'options', lookup: categories(1) },
	{ id: 'category_2', displayName: 'Category 2', type: 'options', lookup: categories(2) },
	{ id: 'category_3', displayName: 'Category 3', type: 'options', lookup: categories(3) },
	{ id: 'category_4', displayName: 'Category 4', type: 'options', lookup: categories(4) },
	{ id: 'source', displayName: 'Source', type: 'options', lookup: ticketSources },
	{ id: 'dateoccurred', displayName: 'Date Occurred', type: 'dateTime' },
	{ id: 'startdate', displayName: 'Start Date', type: 'dateTime' },
	{ id: 'targetdate', displayName: 'Target Date', type: 'dateTime' },
	{ id: 'deadlinedate', displayName: 'Deadline Date', type: 'dateTime' },
	{ id: 'followupdate', displayName: 'Follow-Up Date', type: 'dateTime' },
	{ id: 'estimate', displayName: 'Estimate (Hours)', type: 'number' },
	{ id: 'reportedby', displayName: 'Reported By', type: 'string' },
	{ id: 'emailcclist', displayName: 'Email CC List', type: 'string' },
	{ id: 'phonenumber', displayName: 'Phone Number', type: 'string' },
	{ id: 'closure_note', displayName: 'Closure Note', type: 'string' },
	{ id: 'showforusers', displayName: 'Show to End User', type: 'boolean' },
	{ id: 'onhold', displayName: 'On Hold', type: 'boolean' },
	{ id: 'flagged', displayName: 'Flagged', type: 'boolean' },
	thirdPartyId,
];
