import type { IDataObject } from 'n8n-workflow';
import { toId } from '../../input/ids';
import { readPointerId } from '../../input/references';
import type { Run } from '../../model';
import { ticketRecord } from '../ticket/record';
import { actionId, recordTypeNumber, uniqueId, withoutOwner } from './uploadForm';

/**
 * The owner of a file: a ticket, an action of it, another record by Halo's type number, or none if the form says so.
 * An action's number is unique within its ticket, so it needs the ticket.
 */
export async function readTarget(run: Run): Promise<IDataObject> {
	const ticket_id = await readPointerId(run, { to: ticketRecord });
	const action_id = toId(run, run.option(actionId), actionId.displayName);
	const type = toId(run, run.option(recordTypeNumber), recordTypeNumber.displayName);
	const unique_id = toId(run, run.option(uniqueId), uniqueId.displayName);

	if (run.option(withoutOwner)) {
		if ([ticket_id, action_id, type, unique_id].every((id) => id === undefined)) return {};
		throw run.fail(
			"'Upload Without Owner' is on, but an owner is set",
			`Leave 'Ticket', 'Action ID', 'Record Type Number' and 'Record ID' empty, or remove the option. ${UNSENT}`,
		);
	}
	const other = type !== undefined || unique_id !== undefined;
	if (ticket_id !== undefined) {
		if (other) throw run.fail('Both a ticket and another record are set', `${ONE} ${UNSENT}`);
		return { ticket_id, ...(action_id === undefined ? {} : { action_id }) };
	}
	if (action_id !== undefined) {
		throw run.fail(
			"'Action ID' is set, but 'Ticket' is empty",
			`An action ID is unique only within its ticket. Fill in 'Ticket'. ${UNSENT}`,
		);
	}
	if (type !== undefined && unique_id !== undefined) return { type, unique_id };
	throw run.fail(
		other
			? 'The record to attach the file to is incomplete'
			: 'There is nothing to attach the file to',
		`${ONE} ${UNSENT}`,
	);
}

const ONE =
	"Fill in 'Ticket', or both 'Record Type Number' and 'Record ID' among the options for another type of record. For a file whose ticket does not exist yet, add the option 'Upload Without Owner'.";
const UNSENT = 'Nothing was sent.';
