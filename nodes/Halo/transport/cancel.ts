import type { Help } from './help';
import type { HaloContext } from './types';

/** Tells when the execution is stopped; in the editor nothing does. */
export const cancelSignalOf = (context: HaloContext): AbortSignal | undefined =>
	'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

/** The context with another signal: n8n puts the one that it finds here in place of any other. */
export function withSignal(context: HaloContext, signal: AbortSignal): HaloContext {
	if (!('getExecutionCancelSignal' in context)) return context;
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as HaloContext;
}

/** n8n shows an execution as stopped only when it finds the word 'canceled' in the message. */
export const STOPPED: Help = {
	message: 'The execution was canceled while it waited for Halo',
	description: 'Run it again when you are ready.',
};
