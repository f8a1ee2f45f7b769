import { haloDate } from '../convert.mts';
import type { Row } from '../types.mts';
import type { Call } from '../world.mts';

/**
 * What sends an email is the outcome, not that a note is visible (docs/halo/actions.md#email). That `sendemail: false`
 * on the action keeps it back is from there as well; that `true` alone sends none is our reading. The log is
 * `/Outgoingemail`.
 */
export function sendEmail({ store }: Call, action: Row, ticket: Row): void {
	const outcome = store.of('Outcome').get(String(action.outcome_id));
	if (outcome?.sendemail !== 1 || outcome.hidesendemail === true) return;
	if (action.sendemail === false) return;
	const to = action.emailto ?? ticket.emailtolist;
	if (!to) return;
	store.of('Outgoingemail').put({
		idone: ticket.id,
		idtwo: action.id,
		to,
		...(action.emailcc ? { cc: action.emailcc } : {}),
		subject: action.emailsubject ?? ticket.summary ?? '',
		html: action.emailbody_html ?? action.note_html ?? '',
		datesent: haloDate(Date.now()),
	});
}
