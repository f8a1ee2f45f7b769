import { crud } from '../operations';
import { recordResource } from '../shared/resource';
import type { RecordDefinition, Resource } from '../shared/types';
import { clientRecord } from './client';
import { siteRecord } from './site';
import { thirdPartyId } from './thirdParty';

const record: RecordDefinition = {
	name: 'Knowledge Base Article',
	plural: 'Knowledge Base Articles',
	value: 'knowledgeBaseArticle',
	path: '/KBArticle',
	listKey: 'articles',
	paged: true,
	permission: 'kb',
	label: ({ name }) => String(name),
	search: 'search',
	fields: [
		{ id: 'name', displayName: 'Title', type: 'string', required: true, matchBy: 'search' },
		{ id: 'description', displayName: 'Details', type: 'string' },
		{ id: 'description_html', displayName: 'Details (HTML)', type: 'string' },
		{ id: 'resolution', displayName: 'Resolution', type: 'string' },
		{ id: 'resolution_html', displayName: 'Resolution (HTML)', type: 'string' },
		{ id: 'internalmemoagent', displayName: 'Internal Note', type: 'string' },
		{ id: 'type', displayName: 'Type', type: 'number' },
		{ id: 'editor_type', displayName: 'Editor Type', type: 'number' },
		{ id: 'tag_string', displayName: 'Tags', type: 'string' },
		{ id: 'tags', displayName: 'Tag Records', type: 'array' },
		{ id: 'faqlists', displayName: 'Knowledge Base Folders', type: 'array' },
		{ id: 'related_articles', displayName: 'Related Articles', type: 'array' },
		{ id: 'teams', displayName: 'Teams', type: 'array' },
		{ id: 'link', displayName: 'Link', type: 'string' },
		{ id: 'ticket_id', displayName: 'Ticket ID', type: 'number' },
		{ id: 'ticket_template_id', displayName: 'Ticket Template ID', type: 'number' },
		{ id: 'next_review_date', displayName: 'Next Review Date', type: 'dateTime', day: true },
		{ id: 'limit_start_date', displayName: 'Limit Start Date', type: 'dateTime', day: true },
		{ id: 'limit_end_date', displayName: 'Limit End Date', type: 'dateTime', day: true },
		{ id: 'showforall', displayName: 'Show for All', type: 'boolean' },
		{ id: 'inactive', displayName: 'Inactive', type: 'boolean' },
		thirdPartyId,
	],
	references: [
		{ to: clientRecord, filter: 'client_id' },
		{ to: siteRecord, filter: 'site_id' },
	],
	filters: [
		{ id: 'search', displayName: 'Search', type: 'string' },
		{ id: 'type', displayName: 'Type', type: 'number' },
		{ id: 'faqlists', displayName: 'Knowledge Base Folder ID', type: 'number' },
		{ id: 'related_to_ticket', displayName: 'Related to Ticket ID', type: 'number' },
		{ id: 'related_to', displayName: 'Related to Article ID', type: 'number' },
		{ id: 'device_id', displayName: 'Asset ID', type: 'number' },
		{ id: 'organisation_id', displayName: 'Organisation ID', type: 'number' },
		{ id: 'language_code', displayName: 'Language Code', type: 'string' },
		{ id: 'includeinactive', displayName: 'Include Inactive', type: 'boolean' },
		{ id: 'includeactive', displayName: 'Include Active', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'description',
		'resolution',
		'type',
		'tag_string',
		'creator_name',
		'date_edited',
		'view_count',
		'inactive',
	],
	customFieldsOf: 'sample',
};

export const knowledgeBaseArticle: Resource = recordResource(record, crud(record));
