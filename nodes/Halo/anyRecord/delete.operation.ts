import { planRemove } from '../operations/delete.operation';
import { readOwnId } from '../input/ownId';
import { dryRun, options } from '../form/parameters';
import type { Operation, RecordDefinition } from '../model';
import { chosenRecord } from './chosen';
import { parentField, recordField, recordTypeField } from './form';

export const remove = (guides: RecordDefinition[]): Operation => ({
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete record of any type',
		description: 'Remove one record from Halo',
	},
	properties: [recordTypeField, parentField, recordField, options(dryRun)],
	changes: true,
	output: [{ id: 'deleted', type: 'boolean' }],
	async plan(run) {
		const record = await chosenRecord(run, guides, 'delete');
		return [await planRemove(run, record, await readOwnId(run, record))];
	},
});
