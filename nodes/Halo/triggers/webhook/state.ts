import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isObject } from '../../transport/json';

/** What a trigger has set up in Halo. It contains no secrets: n8n exports it with the workflow. */
export interface Registration {
	webhookId: string;
	url: string;
	/** SHA-256 of Halo's authentication. */
	secretHash: string;
	/** Numbers of the events. */
	events: number[];
	/** The settings of the form, see `formOf`. */
	form: string;
	/** The agent that the credential acts as, for Ignore Own Changes. */
	agentId?: number;
}

/** Delivery IDs with the time when each was received, in milliseconds. */
export type Seen = Record<string, number>;

interface State {
	registration?: Registration;
	seen?: Seen;
}

type TriggerContext = IHookFunctions | IWebhookFunctions;

/**
 * n8n keys a node's static data by the node's name, which people change. So this is the workflow's static data, keyed
 * by the node's ID; a test run has a separate key.
 */
const keyOf = (context: TriggerContext): string =>
	`haloTrigger${context.getMode() === 'manual' ? 'Test' : ''}:${context.getNode().id}`;

/** The saved state of this trigger. */
export function readState(context: TriggerContext): State {
	const state = context.getWorkflowStaticData('global')[keyOf(context)];
	return isObject(state) ? (state as State) : {};
}

/** Replaces the state in one assignment: n8n keeps whatever was assigned last. */
export function writeState(context: TriggerContext, state: State): void {
	const data = context.getWorkflowStaticData('global');
	if (Object.keys(state).length === 0) delete data[keyOf(context)];
	else data[keyOf(context)] = state as unknown as IDataObject;
}
