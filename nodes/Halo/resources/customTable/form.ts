import type { INodeProperties } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { fieldsMapper } from '../../form/parameters';
import { entities } from './record';

export const entity = parameter({
	displayName: 'Record Type',
	name: 'entity',
	type: 'options',
	noDataExpression: true,
	default: 'ticket',
	description: 'The type of record that has the table',
	options: entities.map(({ name, value }) => ({ name, value })),
});

export const entityId = parameter({
	displayName: 'Record ID',
	name: 'entityId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1042',
	description: 'The ID of the record that has the table',
});

export const tableField = parameter({
	displayName: 'Table Field Name or ID',
	name: 'tableField',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	required: true,
	description:
		'The custom field that contains the table. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getTableFields', loadOptionsDependsOn: ['entity'] },
});

/** Which table of which record. */
export const tableForm = [entity, entityId, tableField];

export const rowId = parameter({
	displayName: 'Row ID',
	name: 'rowId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 12',
	description: 'The ID of the row, as returned by Get Many Rows',
});

const mapper = fieldsMapper('map', 'getTableColumns', 'Values to Set');

/** The values of a row, column by column. */
export const rowForm: INodeProperties = {
	...mapper,
	typeOptions: {
		...mapper.typeOptions,
		loadOptionsDependsOn: ['resource', 'tableField'],
	},
};
