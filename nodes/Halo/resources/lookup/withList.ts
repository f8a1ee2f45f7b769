import { readParent } from '../../input/parent';
import type { Operation, Reading, Run, Writing } from '../../model';
import { lookupRecord } from './record';

/** An operation that sends nothing unless the list is set. */
export const withList = (operation: Reading | Writing): Operation =>
	'plan' in operation
		? { ...operation, plan: checked(async (run) => await operation.plan(run)) }
		: { ...operation, execute: checked(async (run) => await operation.execute(run)) };

const checked =
	<T>(work: (run: Run) => Promise<T>) =>
	async (run: Run) => {
		await readList(run);
		return await work(run);
	};

/** The query that names the list. @throws if none is chosen */
export async function readList(run: Run) {
	const query = await readParent(run, lookupRecord);
	if (query.lookupid !== undefined) return query;
	throw run.fail(
		"'Lookup List' is empty",
		'Choose from the list or enter its number, such as 63 for appointment types. Entries are numbered within their list.',
	);
}
