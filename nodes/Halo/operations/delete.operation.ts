import { readOwnId, readWithin } from '../shared/ids';
import { ownLocatorField, withinField } from '../shared/locators';
import type { Operation, RecordDefinition } from '../shared/types';
import { pathTo } from '../transport/HaloClient';
import { inAction, inSentence } from '../shared/words';

/** Removes a record. */
export const remove = (record: RecordDefinition): Operation => ({
	option: {
		name: 'Delete',
		value: 'delete',
		action: `Delete ${inAction(record.name)}`,
		description: `Remove one ${inSentence(record.name)} from Halo`,
	},
	properties: [...withinField(record), ownLocatorField(record)],
	async execute(run) {
		await run.halo.remove(pathTo(record.path, readOwnId(run, record)), {
			query: readWithin(run, record),
			permission: record.permission,
		});
		return [{ json: { deleted: true } }];
	},
});
