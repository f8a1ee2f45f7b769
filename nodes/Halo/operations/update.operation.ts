import { readBody } from '../shared/fields';
import { readOwnId } from '../shared/ids';
import { aroundMapper, ownLocatorField, withinField } from '../shared/locators';
import { extraBody, fieldsMapper, options, output, outputFields } from '../shared/parameters';
import { present } from '../shared/present';
import type { Operation, RecordDefinition } from '../shared/types';
import { inAction } from '../shared/words';

/** Changes the given fields of a record and leaves the others as they are. */
export const update = (record: RecordDefinition): Operation => ({
	option: {
		name: 'Update',
		value: 'update',
		action: `Update ${inAction(record.name)}`,
		description: 'Change the fields that you set and leave the others as they are',
	},
	properties: [
		...withinField(record),
		ownLocatorField(record),
		...aroundMapper(record, 'change', [fieldsMapper('map', 'getUpdateFields', 'Values to Change')]),
		output,
		outputFields,
		options(extraBody),
	],
	async execute(run) {
		// first of all: without an id Halo would make a duplicate
		const id = readOwnId(run, record);
		const body = await readBody(run, record);
		if (body.id !== undefined && String(body.id) !== String(id)) {
			throw run.fail(
				`'Extra JSON' holds the ID ${String(body.id)}, and '${record.name}' says ${String(id)}`,
				"Remove the 'id' from 'Extra JSON'.",
			);
		}
		if (!hasChanges(record, body)) {
			throw run.fail('There is nothing to change', "Set at least one field in 'Fields'.");
		}
		const rows = await run.halo.save(record.path, [{ ...body, id }], {
			permission: record.permission,
		});
		return present(run, record, rows);
	},
});

/** The id, and the record that ids are counted within, are the address and not a change. */
const hasChanges = ({ within }: RecordDefinition, body: object) =>
	Object.keys(body).some((key) => key !== 'id' && key !== within?.field);
