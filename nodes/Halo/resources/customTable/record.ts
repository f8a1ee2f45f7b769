import type { RecordDefinition } from '../../model';
import { words } from '../../form/wording';
import { assetRecord } from '../asset';
import { clientRecord } from '../client';
import { siteRecord } from '../site';
import { ticketRecord } from '../ticket/record';
import { userRecord } from '../user/record';

/** The definition of a table. Its settings are too many for a form, so definitions are only read. */
export const customTableRecord: RecordDefinition = {
	name: 'Custom Table',
	plural: 'Custom Tables',
	value: 'customTable',
	path: '/CustomTable',
	paged: false,
	permission: 'admin',
	label: ({ name, db_name }) => words(name, db_name),
	fields: [],
	references: [],
	filters: [
		{ id: 'customonly', displayName: 'Only Custom', type: 'boolean' },
		{ id: 'systemonly', displayName: 'Only System', type: 'boolean' },
		{ id: 'usage', displayName: 'Entity Number', type: 'number' },
	],
	simplified: ['id', 'name', 'db_name', 'note', 'linkto_table_id', 'linkto_table_name', 'columns'],
	outputTypes: { columns: 'number' },
};

/** The record types whose tables are supported, by the value that workflows save. */
export const entities: RecordDefinition[] = [
	assetRecord,
	clientRecord,
	siteRecord,
	ticketRecord,
	userRecord,
];
