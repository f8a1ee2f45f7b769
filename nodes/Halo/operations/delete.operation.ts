import { readOwnId, readWithin } from '../input/ids';
import { ownLocatorField, withinField } from '../form/locators';
import { dryRun, options } from '../form/parameters';
import type { Operation, RecordDefinition, Run } from '../model';
import { pathTo } from '../transport/HaloClient';
import { inAction, inSentence } from '../form/wording';

/** Removes a record. */
export const remove = (record: RecordDefinition): Operation => ({
	option: {
		name: 'Delete',
		value: 'delete',
		action: `Delete ${inAction(record.name)}`,
		description: `Remove one ${inSentence(record.name)} from Halo`,
	},
	properties: [...withinField(record), ownLocatorField(record), options(dryRun)],
	changes: true,
	output: [{ id: 'deleted', type: 'boolean' }],
	execute: async (run) => await removeRecord(run, record, readOwnId(run, record)),
});

export async function removeRecord(run: Run, record: RecordDefinition, id: number | string) {
	await run.halo.remove(pathTo(record.path, id), {
		query: readWithin(run, record),
		permission: record.permission,
	});
	return [{ json: { deleted: true } }];
}
