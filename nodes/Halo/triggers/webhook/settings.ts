import type { IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../../transport/json';
import { readConditions } from './conditionForm';
import type { Condition } from './conditions';

/** The settings of a trigger for receiving calls. */
export interface Settings {
	isByHand: boolean;
	conditions: Condition[];
	fetchRecord: boolean;
	ignoreOwnChanges: boolean;
	/** The maximum number of deliveries for one record within five minutes; 0 for any number. */
	loopGuard: number;
	/** Milliseconds. */
	window: number;
	maxBytes: number;
}

const MINUTE = 60_000;
const MEGABYTE = 1024 * 1024;

export function settingsOf(context: IWebhookFunctions): Settings {
	const given: unknown = context.getNodeParameter('options', {});
	const options = isObject(given) ? given : {};
	const number = (name: string, fallback: number) =>
		Number.isFinite(Number(options[name] ?? fallback))
			? Number(options[name] ?? fallback)
			: fallback;
	return {
		isByHand: context.getNodeParameter('setup') === 'byHand',
		conditions: readConditions(context.getNodeParameter('conditions', {})),
		fetchRecord: options.fetchRecord === true,
		ignoreOwnChanges: options.ignoreOwnChanges === true,
		loopGuard: number('loopGuard', 20),
		window: number('deduplicationWindow', 10) * MINUTE,
		maxBytes: number('maxBodySize', 5) * MEGABYTE,
	};
}
