import type { Help, Later } from './help';

/**
 * What happened and what to do next, to be thrown wherever no node is available. The engine, the client and the methods of
 * the form make one of n8n's errors of it.
 */
export class UserFacingError extends Error {
	/** Whether the same request may work a little later. */
	readonly later: Later;

	/**
	 * The same as data; `message` may have been extended since. The HTTP status is in here alone: n8n would replace the
	 * message of an error that has one itself.
	 */
	readonly help: Help;

	constructor(
		message: string,
		readonly advice?: string,
		{ httpCode, later = {} }: { httpCode?: string; later?: Later } = {},
	) {
		super(message);
		this.name = 'UserFacingError';
		this.later = later;
		this.help = { message, description: advice, httpCode };
	}

	static of({ message, description, httpCode }: Help, later: Later = {}): UserFacingError {
		return new UserFacingError(message, description, { httpCode, later });
	}
}

/** The error to throw in a credential: n8n's screen shows the message alone, so the advice becomes part of it. */
export function inOneText(cause: unknown): unknown {
	if (cause instanceof UserFacingError) {
		const { message, description } = cause.help;
		cause.message = [message, description].filter(Boolean).join('. ');
	}
	return cause;
}
