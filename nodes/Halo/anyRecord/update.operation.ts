import { planUpdate } from '../operations/update.operation';
import { changeOptions } from '../form/writeOptions';
import { readOwnId } from '../input/ownId';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import type { Operation, RecordDefinition } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordField, recordTypeField } from './form';

export const update = (guides: RecordDefinition[]): Operation => ({
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
		changeOptions({}),
	],
	changes: true,
	async plan(run) {
		const record = await chosenRecord(run, guides, 'update');
		return [await planUpdate(run, record, await readOwnId(run, record))];
	},
});
