import { listRecords } from '../../operations/getAll.operation';
import {
	extraQuery,
	filters,
	includeCustomFields,
	includeLabels,
	limit,
	options,
	output,
	outputFields,
	returnAll,
	sort,
	timeZone,
} from '../../shared/parameters';
import type { Operation } from '../../shared/types';
import { chosenRecord } from './chosen';
import { parentField, recordTypeField } from './form';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many records of any type',
		description: 'Retrieve a list of records',
	},
	properties: [
		recordTypeField,
		parentField,
		filters,
		returnAll,
		limit,
		output,
		outputFields,
		options(extraQuery, includeCustomFields, includeLabels, sort, timeZone),
	],
	execute: async (run) => await listRecords(run, await chosenRecord(run, 'getAll')),
};
