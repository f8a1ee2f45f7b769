import type { IDataObject, NodeApiError } from 'n8n-workflow';
import type { Run } from '../../model';
import { isOn } from '../../values/flags';
import { comparable } from '../../values/text';
import { userRecord } from '../user/record';

/** Splits addresses: Halo separates them with semicolons, people also with commas, which a quoted name may contain. */
export const addressesIn = (text: unknown): string[] =>
	(String(text ?? '').match(/(?:"[^"]*"|[^;,])+/g) ?? [])
		.map((address) => address.trim())
		.filter(Boolean);

export const joined = (addresses: string[]): string => addresses.join(';');

/**
 * The recipients of an email from a ticket: its list, unless that does not include the ticket's user. The list is not
 * updated when the user changes (docs/halo/actions.md#email), so it would reach the former one.
 */
export async function recipientsOf(run: Run, ticket: IDataObject): Promise<string[]> {
	const list = addressesIn(ticket.emailtolist);
	const { address: user, named } = await userOf(run, ticket);
	if (user && list.some((one) => bare(one) === bare(user))) return list;
	if (user) {
		if (list.length > 0) run.hint(leftOut(ticket, user, list));
		return [user];
	}
	if (list.length > 0 && !named) return list;
	throw run.fail(
		"The ticket's user has no email address, so there is nobody to send to",
		list.length > 0
			? `Fill in 'To Email'. The ticket's own email list has ${list.join(', ')}. Nothing was sent.`
			: "Fill in 'To Email'. Nothing was sent.",
	);
}

const leftOut = ({ id }: IDataObject, user: string, list: string[]): string =>
	`The email list of ticket ${String(id)} does not include the address of the ticket's user, so the email went only to ${user}. ` +
	`Left out: ${list.join(', ')}.`;

/** The address in `Ada <ada@example.com>`, for comparison. */
const bare = (address: string): string =>
	comparable(/<([^<>]*)>\s*$/.exec(address)?.[1] ?? address);

/**
 * The address of the ticket's user, and whether that is a specific person. It comes from the user's record, since the
 * ticket may still have the address of the previous user. The General User represents anybody; only the ticket has
 * that address.
 */
async function userOf(run: Run, ticket: IDataObject) {
	const onTicket = [ticket.user_email, ticket.reportedby]
		.map((one) => String(one ?? '').trim())
		.find((one) => one.includes('@'));
	const id = Number(ticket.user_id);
	const user = id > 0 ? await readUser(run, id, ticket) : undefined;
	const named = user !== undefined && !isOn(user.isserviceaccount);
	const own = String(user?.emailaddress ?? '').trim();
	return { address: own || (named ? '' : (onTicket ?? '')), named };
}

/** Without the right to read users, the user data in the ticket's details has to do. */
const readUser = async (run: Run, id: number, { user_email }: IDataObject) =>
	await run
		.records(userRecord)
		.get(id)
		.catch((cause: NodeApiError): IDataObject => {
			if (user_email && ['401', '403', '404'].includes(String(cause.httpCode)))
				return { emailaddress: user_email };
			throw cause;
		});
