import type { IHookFunctions } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';
import { readConditions } from './conditionForm';
import { conditionsForHalo } from './conditions';
import { findEvent, readEvents, type HaloEvent } from './events';
import type { Owner } from '../../resources/webhook/mark';

/** The settings of a trigger when the workflow is published. */

export const isByHand = (context: IHookFunctions) => context.getNodeParameter('setup') === 'byHand';

/** The address that Halo calls. */
export const urlOf = (context: IHookFunctions) => context.getNodeWebhookUrl('default') ?? '';

/** The owner of the webhook: this trigger, at this address. */
export function ownerOf(context: IHookFunctions): Owner {
	const { id, name } = context.getWorkflow();
	return {
		workflowId: String(id ?? ''),
		workflowName: name ?? '',
		nodeId: context.getNode().id,
		url: urlOf(context),
		isTest: context.getMode() === 'manual',
	};
}

/** The conditions of the form that Halo checks itself. */
export const haloConditions = (context: IHookFunctions) =>
	conditionsForHalo(readConditions(context.getNodeParameter('conditions', {})));

const chosenEvents = (context: IHookFunctions) => [context.getNodeParameter('events', [])].flat();

/** The form's settings for Halo as one text: if it differs, the parts in Halo are created anew. */
export const formOf = (context: IHookFunctions): string =>
	JSON.stringify([chosenEvents(context), haloConditions(context)]);

/** The events of the form, by number or name. @throws naming those that this Halo does not have */
export async function wantedEvents(
	context: IHookFunctions,
	halo: HaloClient,
): Promise<HaloEvent[]> {
	const chosen = chosenEvents(context);
	const events = await readEvents(halo);
	const wanted = chosen.map((one) => ({ one, event: findEvent(events, one) }));
	const unknown = wanted.filter(({ event }) => !event).map(({ one }) => String(one));
	if (chosen.length > 0 && unknown.length === 0) {
		return [...new Set(wanted.flatMap(({ event }) => (event ? [event] : [])))];
	}
	throw halo.refusal({
		message: unknown.length
			? `This Halo has no event ${unknown.join(', ')} that calls webhooks`
			: 'No event is chosen',
		description: "Choose what starts the workflow in 'Trigger On Names or IDs'.",
	});
}
