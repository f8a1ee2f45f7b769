import { createRecord } from '../operations/create.operation';
import { writeOptions } from '../form/writeOptions';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import type { Operation } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordTypeField } from './form';

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create record of any type',
		description: 'Add a new record to Halo',
	},
	properties: [
		recordTypeField,
		parentField,
		fieldsMapper('add', 'getCreateFields', 'Values to Send'),
		output,
		outputFields,
		writeOptions({}),
	],
	changes: true,
	execute: async (run) => await createRecord(run, await chosenRecord(run, 'create')),
};
