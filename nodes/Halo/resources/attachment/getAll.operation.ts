import { getAll } from '../../operations/getAll.operation';
import { readFilters } from '../../input/filters';
import { readJsonOption } from '../../input/options';
import type { Operation, Run } from '../../model';
import { attachmentRecord } from './record';

const listing = getAll(attachmentRecord);

/** Lists the files of a ticket, an action or another record. */
export const getMany: Operation = {
	...listing,
	async execute(run) {
		await checkOwner(run);
		return await listing.execute(run);
	},
};

/** A live tenant responds with 400 unless the request says whose files to list. */
async function checkOwner(run: Run): Promise<void> {
	const query = {
		...(await readFilters(run, attachmentRecord)),
		...readJsonOption(run, 'extraQuery', 'Extra Query'),
	};
	const { ticket_id, action_id, type, unique_id } = query;
	if (ticket_id !== undefined || action_id !== undefined) return;
	if (type !== undefined && unique_id !== undefined) return;
	throw run.fail(
		'Halo lists the attachments of one record at a time, but no record is set',
		"Fill in 'Ticket', or the filter 'Action ID', or both filters 'Record Type Number' and 'Record ID'.",
	);
}
