import type { IExecuteFunctions } from 'n8n-workflow';
import { batchSize, MOST_IN_BATCH } from '../form/batchSize';
import type { Operation } from '../model';
import { remembered } from '../values/remembered';
import { readWholeNumber } from './wholeNumber';

/** Whether the form of an operation offers to send several items in one request. */
export const offersBatches = remembered(({ properties }: Operation): boolean =>
	properties.some(
		({ name, options = [] }) =>
			name === 'options' && options.some((one) => one.name === batchSize.name),
	),
);

/** How many items to send in one request. @throws if it is not a valid number */
export const readBatchSize = (context: IExecuteFunctions): number =>
	readWholeNumber(context, batchSize, MOST_IN_BATCH) ?? 1;
