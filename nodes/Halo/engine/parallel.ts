import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { parallelRequests } from '../form/parameters';

/**
 * How many reads may be under way at once; undefined where the form does not say. The first item tells for all.
 * @throws for anything but a whole number above 0
 */
export function readParallel(context: IExecuteFunctions): number | undefined {
	if (context.getInputData().length === 0) return undefined;
	const { name, displayName } = parallelRequests;
	const value = context.getNodeParameter(`options.${name}`, 0, null);
	if (value === undefined || value === null || value === '') return undefined;
	const most = Number(value);
	if (Number.isInteger(most) && most > 0) return Math.min(most, MOST);
	throw new NodeOperationError(
		context.getNode(),
		`'${displayName}' must be a whole number above 0`,
		{
			itemIndex: 0,
			description: 'Nothing was sent. Correct it, or check the expression.',
		},
	);
}

/** Beyond this Halo only makes requests wait. No source names a maximum: this is our choice. */
const MOST = 20;
