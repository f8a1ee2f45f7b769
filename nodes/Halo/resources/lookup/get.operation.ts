import { get as getOne } from '../../operations/get.operation';
import { readOwnId } from '../../input/ownId';
import { readJsonOption } from '../../input/options';
import { present } from '../../output/present';
import type { Operation } from '../../model';
import { lookupRecord } from './record';
import { readList } from './withList';

/**
 * Reads one entry from its list: Halo's call for a single one is not known to accept the list, and other lists have an
 * entry with the same number.
 */
export const get: Operation = {
	...getOne(lookupRecord),
	async execute(run) {
		const list = await readList(run);
		const id = await readOwnId(run, lookupRecord);
		// includes inactive entries, judging by its name; Halo ignores it if it has no meaning
		const query = {
			showallcodes: true,
			...list,
			...readJsonOption(run, 'extraQuery', 'Extra Query'),
		};
		const rows = await run.records(lookupRecord).list(query);
		const row = rows.find((one) => String(one.id) === String(id));
		if (row) return await present(run, lookupRecord, [row]);
		throw run.fail(
			`Lookup list ${String(list.lookupid)} has no entry ${String(id)}`,
			'Check the ID, or read the list with Get Many. Entries are numbered within their list.',
		);
	},
};
