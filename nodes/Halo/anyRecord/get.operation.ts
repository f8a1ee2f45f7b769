import { getRecord } from '../operations/get.operation';
import { readOwnId } from '../input/ownId';
import {
	includeCustomFields,
	includeLabels,
	options,
	output,
	outputFields,
	reading,
} from '../form/parameters';
import type { Operation, RecordDefinition } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordField, recordTypeField } from './form';

export const get = (guides: RecordDefinition[]): Operation => ({
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get record of any type',
		description: 'Retrieve the details of one record',
	},
	properties: [
		recordTypeField,
		parentField,
		recordField,
		output,
		outputFields,
		options(includeCustomFields, includeLabels, ...reading),
	],
	async execute(run) {
		const record = await chosenRecord(run, guides, 'get');
		return await getRecord(run, record, await readOwnId(run, record));
	},
});
