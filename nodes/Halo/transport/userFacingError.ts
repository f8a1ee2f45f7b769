import type { Help, Later } from './help';

/**
 * What happened and what to do next, thrown where no node is available. The engine, the client and the methods of the
 * form convert it to one of n8n's errors.
 */
export class UserFacingError extends Error {
	/** Whether the same request may work a little later. */
	readonly later: Later;

	/**
	 * The same as data; `message` may have been extended since. Only this has the HTTP status: n8n would replace the
	 * message of an error that has a status.
	 */
	readonly help: Help;

	/** What to do next: whole sentences, the last of which ends with a full stop. */
	readonly advice?: string;

	constructor(
		message: string,
		advice?: string,
		{ httpCode, later = {} }: { httpCode?: string; later?: Later } = {},
	) {
		super(message);
		this.name = 'UserFacingError';
		this.later = later;
		this.advice = advice?.replace(/[^.]$/, '$&.');
		this.help = { message, description: this.advice, httpCode };
	}

	static of({ message, description, httpCode }: Help, later: Later = {}): UserFacingError {
		return new UserFacingError(message, description, { httpCode, later });
	}
}

/** The error for a credential: n8n's screen shows only the message, so the advice becomes part of it. */
export function inOneText(cause: unknown): unknown {
	if (cause instanceof UserFacingError) {
		const { message, description } = cause.help;
		cause.message = [message, description].filter(Boolean).join('. ');
	}
	return cause;
}
