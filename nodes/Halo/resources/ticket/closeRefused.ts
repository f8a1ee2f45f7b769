import { NodeApiError } from 'n8n-workflow';
import type { Id, Run } from '../../model';

/** Why Halo refuses to close a ticket (docs/halo/tickets.md#closing), recognised by its words, and what to do then. */
const refusals: Array<{ words: RegExp; advice: (id: Id) => string }> = [
	{
		words: /\bto-? ?dos?\b/i,
		advice: (id) =>
			`Ticket ${String(id)} has open to-dos. Complete or delete them first, in Halo or with To-Do, then close it.`,
	},
	{
		words: /assign this ticket/i,
		advice: (id) =>
			`Nobody is assigned to ticket ${String(id)}. Give it to an agent first, such as with Ticket > Assign, then close it.`,
	},
];

/** The error of a failed Close, with advice if Halo's reason is known. */
export function explainRefusal(run: Run, id: Id, cause: unknown): unknown {
	if (!(cause instanceof NodeApiError) || cause.httpCode === null) return cause;
	const { message, httpCode } = cause;
	const known = refusals.find(({ words }) => words.test(message));
	return known ? run.halo.refusal({ message, description: known.advice(id), httpCode }) : cause;
}
