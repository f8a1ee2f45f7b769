import { ownLocator } from '../form/locators';
import type { Id, RecordDefinition, Run } from '../model';
import { readChosen } from './chosen';
import { readParent, toId } from './ids';
import { recordCalled } from './references';

/**
 * The id of the record that the operation is about. Never empty: nothing is sent without it. A name counts within the
 * record that ids are counted within; other locators of the form may hold what is to be written, and narrow nothing.
 */
export async function readOwnId(run: Run, record: RecordDefinition): Promise<Id> {
	const { value, isName } = readChosen(run, ownLocator(record), record);
	if (isName && String(value).trim() !== '') {
		return (await recordCalled(run, record, String(value).trim(), readParent(run, record)))
			.id as Id;
	}
	const id = toId(run, value, record.name, record.idKind);
	if (id !== undefined) return id;
	throw run.fail(
		`'${record.name}' is empty`,
		'Choose from the list or give an ID. If it comes from an expression, check that the item has it.',
	);
}
