import type { Field, RecordDefinition } from '../../model';

const periodStart: Field = {
	id: 'reportingperiodstartdate',
	displayName: 'Reporting Period Start',
	type: 'dateTime',
	dateOnly: true,
};
const periodEnd: Field = {
	id: 'reportingperiodenddate',
	displayName: 'Reporting Period End',
	type: 'dateTime',
	dateOnly: true,
};

/** From when to when a report runs; saved with it, and asked for when it is run. */
export const period = [periodStart, periodEnd];

export const reportRecord: RecordDefinition = {
	name: 'Report',
	plural: 'Reports',
	value: 'report',
	path: '/Report',
	listKey: 'reports',
	paged: true,
	sorts: true,
	permission: 'reporting',
	label: ({ name }) => String(name),
	search: 'search',
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string', required: true, matchBy: 'search' },
		{ id: 'sql', displayName: 'SQL', type: 'string' },
		{ id: 'description', displayName: 'Description', type: 'string' },
		{ id: 'group_id', displayName: 'Report Group ID', type: 'number' },
		{ id: 'type', displayName: 'Type', type: 'number' },
		{ id: 'datasource_id', displayName: 'Data Source ID', type: 'number' },
		{ id: 'reportingperiod', displayName: 'Reporting Period', type: 'number' },
		{ id: 'reportingperioddatefield', displayName: 'Reporting Period Date Field', type: 'string' },
		...period,
		{ id: 'timezonename', displayName: 'Time Zone', type: 'string' },
		{ id: 'charttype', displayName: 'Chart Type', type: 'number' },
		{ id: 'charttitle', displayName: 'Chart Title', type: 'string' },
		{ id: 'xaxis', displayName: 'X Axis', type: 'string' },
		{ id: 'yaxis', displayName: 'Y Axis', type: 'string' },
		{ id: 'top_count', displayName: 'Top Count', type: 'number' },
		{ id: 'show_top_only', displayName: 'Show Top Only', type: 'boolean' },
		{ id: 'is_published', displayName: 'Published', type: 'boolean' },
		{ id: 'restrictaccess', displayName: 'Restrict Access', type: 'boolean' },
		{ id: 'canbeaccessedbyallusers', displayName: 'All Users May See It', type: 'boolean' },
	],
	references: [],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'reportgroup_id', displayName: 'Report Group ID', type: 'number' },
		{ id: 'type', displayName: 'Type', type: 'number' },
		{ id: 'chartonly', displayName: 'Only Charts', type: 'boolean' },
		{ id: 'includepublished', displayName: 'Include Published', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'description',
		'group_id',
		'group_name',
		'type',
		'is_published',
		'published_id',
		'last_run_date',
	],
};
