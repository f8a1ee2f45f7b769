import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { batchSize, MOST_IN_BATCH } from '../form/batchSize';
import type { Operation } from '../model';

/** Whether the form of an operation offers to send several items in one request. */
export const offersBatches = ({ properties }: Operation): boolean =>
	properties.some(
		({ name, options = [] }) =>
			name === 'options' && options.some((one) => one.name === batchSize.name),
	);

/**
 * How many items go out in one request; the first item tells for all.
 * @throws for anything but a whole number above 0
 */
export function readBatchSize(context: IExecuteFunctions): number {
	if (context.getInputData().length === 0) return 1;
	const { name, displayName } = batchSize;
	const value = context.getNodeParameter(`options.${name}`, 0, null);
	if (value === undefined || value === null || value === '') return 1;
	const size = Number(value);
	if (Number.isInteger(size) && size > 0) return Math.min(size, MOST_IN_BATCH);
	throw new NodeOperationError(
		context.getNode(),
		`'${displayName}' must be a whole number above 0`,
		{
			itemIndex: 0,
			description: 'Nothing was sent. Correct it, or check the expression.',
		},
	);
}
