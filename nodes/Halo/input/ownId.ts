import { ownLocator } from '../form/locators';
import type { Id, RecordDefinition, Run } from '../model';
import { readChosen } from './chosen';
import { toId } from './ids';
import { readParent } from './parent';
import { recordCalled } from './references';

/**
 * The ID of the record that the operation is about. Never empty: nothing is sent without it. A name is searched within
 * the parent record; other locators of the form may be values to write, so they do not narrow the search.
 */
export async function readOwnId(run: Run, record: RecordDefinition): Promise<Id> {
	const { value, isName } = readChosen(run, ownLocator(record), record);
	if (isName && String(value).trim() !== '') {
		const within = await readParent(run, record);
		return (await recordCalled(run, record, String(value).trim(), within)).id as Id;
	}
	const id = toId(run, value, record.name, record.idKind);
	if (id !== undefined) return id;
	throw run.fail(
		`'${record.name}' is empty`,
		'Choose from the list or enter an ID. If it comes from an expression, check that the item has it.',
	);
}
