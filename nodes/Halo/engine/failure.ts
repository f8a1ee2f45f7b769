import type { IDataObject, IExecuteFunctions, JsonObject, OnError } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { WrittenItems } from './written';
import { UserFacingError } from '../transport/userFacingError';

/** An n8n error that names its item. */
export function withItem(context: IExecuteFunctions, cause: unknown, itemIndex: number) {
	if (cause instanceof NodeOperationError || cause instanceof NodeApiError) {
		cause.context.itemIndex ??= itemIndex;
		return cause;
	}
	if (cause instanceof UserFacingError) {
		const { message, advice: description } = cause;
		return new NodeOperationError(context.getNode(), message, { itemIndex, description });
	}
	return new NodeOperationError(context.getNode(), cause as JsonObject & Error, { itemIndex });
}

/** The error that stops the workflow, with a list of what was written: a second run would write it again. */
export function naming<E extends Error>({ sentence }: WrittenItems, error: E): E {
	if (sentence) error.message = `${error.message}. ${sentence}`;
	return error;
}

/** The same error for an agent, which gets only the message: the message then includes what to do next. */
export function forModel<E extends NodeApiError | NodeOperationError>(error: E): E {
	const { message, description } = error;
	if (description && !message.includes(description)) {
		error.message = `${message.replace(/^([^]*[^.\s])?[.\s]*$/, '$1')}. ${description}`;
	}
	return error;
}

/**
 * The JSON of a failed item for the next node: what happened, what to do, and Halo's status code. n8n uses exactly
 * these keys to decide which items go to the error output; versions before 2.41 use only two of them.
 */
export function describeFailure(
	error: NodeApiError | NodeOperationError,
	onError: OnError | undefined,
): IDataObject {
	const { description } = error;
	const httpCode = error instanceof NodeApiError ? error.httpCode : null;
	return {
		error: error.message,
		...(description && !error.message.includes(description) ? { message: description } : {}),
		...(httpCode && onError !== 'continueErrorOutput' ? { details: { httpCode } } : {}),
	};
}
