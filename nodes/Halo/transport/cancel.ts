import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Help } from './help';
import type { HaloContext } from './types';

/** A signal for the end of the execution; the editor has none. */
export const cancelSignalOf = (context: HaloContext): AbortSignal | undefined =>
	'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

/**
 * The context with another signal: n8n puts the one that it finds here instead of any other. A sign-in is given the
 * helpers alone, so that its requests get it through them.
 */
export function withSignal<C extends HaloContext>(context: C, signal: AbortSignal): C {
	if (!('getExecutionCancelSignal' in context)) return context;
	const { helpers } = context;
	const httpRequest = async ({
		abortSignal,
		...options
	}: IHttpRequestOptions): Promise<unknown> => {
		const signals = abortSignal ? [signal, abortSignal as AbortSignal] : [signal];
		return await helpers.httpRequest({ ...options, abortSignal: AbortSignal.any(signals) });
	};
	return Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
		helpers: { value: Object.create(helpers, { httpRequest: { value: httpRequest } }) as object },
	}) as C;
}

/** The context with our own abort signal added to n8n's. Either one aborts the requests in progress. */
export function endedBy<C extends HaloContext>(context: C, end: AbortSignal): C {
	const cancel = cancelSignalOf(context);
	return withSignal(context, cancel ? AbortSignal.any([cancel, end]) : end);
}

/** n8n shows an execution as stopped only when it finds the word 'canceled' in the message. */
export const STOPPED: Help = {
	message: 'The execution was canceled while it waited for Halo',
	description: 'Run it again when you are ready.',
};
