import { readParent } from '../input/parent';
import { readOwnId } from '../input/ownId';
import { ownLocatorField, withinField } from '../form/locators';
import { dryRun, options } from '../form/parameters';
import type { Id, Plan, RecordDefinition, Run, Writing } from '../model';
import { actionLabel } from '../form/wording';
import { sentenceCase } from '../values/text';

/** Deletes a record. */
export const remove = (record: RecordDefinition): Writing => ({
	option: {
		name: 'Delete',
		value: 'delete',
		action: `Delete ${actionLabel(record.name)}`,
		description: `Remove one ${sentenceCase(record.name)} from Halo`,
	},
	properties: [...withinField(record), ownLocatorField(record), options(dryRun)],
	changes: true,
	output: [{ id: 'deleted', type: 'boolean' }],
	plan: async (run) => [await planRemove(run, record, await readOwnId(run, record))],
});

/** The write that deletes a record. */
export const planRemove = async (run: Run, record: RecordDefinition, id: Id): Promise<Plan> => ({
	...run.records(record).remove(id, await readParent(run, record)),
	// Halo responds with the deleted record, or with nothing
	output: async () => [{ json: { deleted: true } }],
});
