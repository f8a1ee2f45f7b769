import { byName } from '../form/locatorModes';
import { parameter } from '../form/parameter';

/** What every operation of Any Record asks for first. */

export const recordTypeField = parameter({
	displayName: 'Record Type',
	name: 'recordType',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Which record type to work with',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose...',
			typeOptions: { searchListMethod: 'searchRecordTypes', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. CostCentres',
		},
	],
});

/** The types whose records belong to a parent record, and the field that names the parent. */
export const WITHIN: Record<string, string> = {
	Actions: 'ticket_id',
	Lookup: 'lookupid',
	ToDo: 'ticket_id',
};

export const parentField = parameter({
	displayName: 'Parent ID',
	name: 'parentId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1042',
	description:
		'ID of the parent record: the ticket of an action or a to-do, or the number of a lookup list',
	displayOptions: { show: { recordType: Object.keys(WITHIN) } },
});

export const recordField = parameter({
	displayName: 'Record',
	name: 'recordId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Which record to work with',
	typeOptions: { loadOptionsDependsOn: ['recordType.value'] },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose...',
			typeOptions: { searchListMethod: 'searchAnyRecords', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 1042',
		},
		byName,
	],
});
