import { planCreate } from '../operations/create.operation';
import { writeOptions } from '../form/writeOptions';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import type { Operation, RecordDefinition } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordTypeField } from './form';

export const create = (guides: RecordDefinition[]): Operation => ({
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
	plan: async (run) => [await planCreate(run, await chosenRecord(run, guides, 'create'))],
});
