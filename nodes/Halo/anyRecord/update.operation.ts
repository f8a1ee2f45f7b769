import { updateRecord } from '../operations/update.operation';
import { writeOptions } from '../form/writeOptions';
import { readOwnId } from '../input/ids';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import type { Operation } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordField, recordTypeField } from './form';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update record of any type',
		description: 'Change the fields that you set and leave the others as they are',
	},
	properties: [
		recordTypeField,
		parentField,
		recordField,
		fieldsMapper('map', 'getUpdateFields', 'Values to Change'),
		output,
		outputFields,
		writeOptions({}),
	],
	changes: true,
	async execute(run) {
		const record = await chosenRecord(run, 'update');
		return await updateRecord(run, record, readOwnId(run, record));
	},
};
