import type { Run } from '../model';

/** Why a Custom Method cannot go on, and what to do next. */
export class Refusal extends Error {
	constructor(
		message: string,
		readonly advice?: string,
	) {
		super(message);
	}
}

/** The error to throw: a refusal with the node and the item, anything else as it is. */
export const withItem = (run: Run, cause: unknown) =>
	cause instanceof Refusal ? run.fail(cause.message, cause.advice) : cause;
