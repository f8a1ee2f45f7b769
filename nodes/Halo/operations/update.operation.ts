import type { IDataObject } from 'n8n-workflow';
import { hintBlanks } from '../input/blanks';
import { readBody } from '../input/body';
import { readOwnId } from '../input/ownId';
import type { Id, Plan, RecordDefinition, Run, Writing } from '../model';
import { withReferenceLocators, ownLocatorField, withinField } from '../form/locators';
import { fieldsMapper, output, outputFields } from '../form/parameters';
import { shown } from '../output/shown';
import { actionLabel } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';
import { changeOptions } from '../form/writeOptions';
import { objectsIn } from '../transport/json';

/** Changes the given fields of a record and leaves the others unchanged. */
export const update = (record: RecordDefinition): Writing => ({
	option: {
		name: 'Update',
		value: 'update',
		action: `Update ${actionLabel(record.name)}`,
		description: 'Change the fields that you set and leave the others as they are',
	},
	properties: [
		...withinField(record),
		ownLocatorField(record),
		...withReferenceLocators(record, 'change', [
			fieldsMapper('map', 'getUpdateFields', 'Values to Change'),
		]),
		output,
		outputFields,
		changeOptions(record),
	],
	changes: true,
	get output() {
		return simplifiedOutput(record);
	},
	// checked first: without an ID Halo would create a duplicate
	plan: async (run) => [await planUpdate(run, record, await readOwnId(run, record))],
});

/** The write that changes the fields of the form. @throws if it changes nothing */
export async function planUpdate(run: Run, record: RecordDefinition, id: Id): Promise<Plan> {
	const body = await readBody(run, record);
	await hintBlanks(run, record);
	if (body.id !== undefined && String(body.id) !== String(id)) {
		throw run.fail(
			`'Extra JSON' contains the ID ${String(body.id)}, but '${record.name}' is ${String(id)}`,
			"Remove the 'id' from 'Extra JSON'.",
		);
	}
	if (!hasChanges(record, body)) {
		throw run.fail('There is nothing to change', "Set at least one field in 'Fields'.");
	}
	const whole = await withOtherTypeFields(run, record, id, body);
	return { ...(await saveChange(run, record, id, whole)), output: shown(record) };
}

/** The write of a change, with the properties that it requires. */
export async function saveChange(run: Run, record: RecordDefinition, id: Id, body: IDataObject) {
	const whole = (await record.completeChange?.(run, record, id, body)) ?? body;
	return run.records(record).save({ ...whole, id });
}

/**
 * It is not known what Halo does with fields of a type that are left out of the list, so all of them are sent: those
 * that the record has, with the new values.
 */
async function withOtherTypeFields(run: Run, record: RecordDefinition, id: Id, body: IDataObject) {
	const { typeFields } = record;
	const changed = typeFields && (body[typeFields] as IDataObject[] | undefined);
	if (!typeFields || !changed) return body;
	const now = await run.records(record).get(id, { includedetails: true });
	const known = objectsIn(now[typeFields]);
	const others = known
		.filter((field) => !changed.some((one) => String(one.id) === String(field.id)))
		.map(({ id: own, value }) => ({ id: own, value: value ?? null }));
	return { ...body, [typeFields]: [...others, ...changed] };
}

/** The ID and the parent record are the address and not a change; nor are switches. */
const hasChanges = ({ parent, switches = [] }: RecordDefinition, body: object) => {
	const beside = ['id', parent?.field, ...switches.map(({ field }) => field)];
	return Object.keys(body).some((key) => !beside.includes(key));
};
