import type { IDataObject } from 'n8n-workflow';
import type { Id, RecordAddress, Run } from '../../model';
import { clientRecord } from '../client';
import { isSameId } from './closing';

/**
 * The properties that a change of client requires. Halo keeps the old site when only the client changes, and still
 * shows the ticket under the old client (docs/halo/tickets.md#writing), so the new client's main site is sent as well.
 * The user stays, since only a person knows the right one at the new client.
 * @param known the ticket, if it was already read
 */
export async function moveWithSite(
	run: Run,
	record: RecordAddress,
	id: Id,
	body: IDataObject,
	known?: IDataObject,
): Promise<IDataObject> {
	const { client_id, site_id, user_id } = body;
	if (isNone(client_id) || !isNone(site_id) || !isNone(user_id)) return body;
	const ticket = known ?? (await readable(run.records(record).get(id)));
	if (ticket && isSameId(ticket.client_id, client_id)) return body;

	const client = run.records(clientRecord).get(client_id as Id, {}, { cached: true });
	const { name, main_site_id, main_site_name } = (await readable(client)) ?? {};
	const moves = `${record.name} ${String(id)} moves to client ${called(name, client_id)}`;
	// without the ticket it is not known whether it moves at all
	if (!ticket || isNone(main_site_id)) {
		run.hint(
			`${moves}. No site was set, since ${ticket ? "the client's main site" : 'the present client'} is not known. ${left(ticket, 'site', 'user')}`,
		);
		return body;
	}
	const site = called(main_site_name, main_site_id);
	run.hint(`${moves} and to its main site ${site}. ${left(ticket, 'user')}`.trim());
	return { ...body, site_id: main_site_id };
}

/** What still belongs to the ticket's old client. */
function left(ticket: IDataObject | undefined, ...kinds: Array<'site' | 'user'>): string {
	if (!ticket) return 'Site and user may still belong to another client.';
	const kept = kinds
		.filter((kind) => !isNone(ticket[`${kind}_id`]))
		.map((kind) => `${kind} ${called(ticket[`${kind}_name`], ticket[`${kind}_id`])}`);
	if (kept.length === 0) return '';
	return `The ${kept.join(' and ')} still ${kept.length > 1 ? 'belong' : 'belongs'} to the old client.`;
}

const called = (name: unknown, id: unknown) =>
	isNone(name) ? String(id) : `'${String(name)}' (${String(id)})`;

const isNone = (value: unknown) =>
	value === undefined || value === null || value === '' || value === 0;

/** A record, or undefined if Halo does not show it to this credential. */
async function readable(record: Promise<IDataObject>): Promise<IDataObject | undefined> {
	return await record.catch(async (cause: { httpCode?: string | null }) =>
		['401', '403', '404'].includes(String(cause.httpCode))
			? undefined
			: await Promise.reject(cause),
	);
}
