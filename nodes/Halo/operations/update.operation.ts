import { readBody } from '../shared/fields';
import { readOwnId, type Id } from '../shared/ids';
import { aroundMapper, ownLocatorField, withinField } from '../shared/locators';
import { fieldsMapper, output, outputFields } from '../shared/parameters';
import { present } from '../shared/present';
import type { Operation, RecordDefinition, Run } from '../shared/types';
import { inAction } from '../shared/words';
import { simplifiedOutput } from './output';
import { writeOptions } from './writeOptions';

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
		writeOptions(record),
	],
	changes: true,
	output: simplifiedOutput(record),
	// first of all: without an id Halo would make a duplicate
	execute: async (run) => await updateRecord(run, record, readOwnId(run, record)),
});

export async function updateRecord(run: Run, record: RecordDefinition, id: Id) {
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
	return await present(run, record, rows);
}

/** The id, and the record that ids are counted within, are the address and not a change; nor are switches. */
const hasChanges = ({ within, switches = [] }: RecordDefinition, body: object) => {
	const beside = ['id', within?.field, ...switches.map(({ field }) => field)];
	return Object.keys(body).some((key) => !beside.includes(key));
};
