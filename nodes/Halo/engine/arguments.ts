import type { Operation, Run } from '../model';
import { isBlank } from '../values/blank';

/**
 * Stops an agent's call that leaves out a required value, before any request. A model has to send something for each
 * argument, and sends an empty text for what it does not know.
 */
export function checkArguments({ properties }: Operation, run: Run): void {
	const missing = properties
		.filter(({ required, displayOptions, name }) => {
			return required && !displayOptions && isBlank(run.value(name));
		})
		.map(({ displayName }) => `'${displayName}'`);
	if (missing.length === 0) return;
	throw run.fail(
		`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} empty`,
		'Nothing was sent. Call again with a value; if you do not know it, look it up or ask for it first.',
	);
}
