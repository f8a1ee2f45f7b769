import { parameter } from './parameter';

/** The most records that are sent in one request. No source names a maximum: this is our choice. */
export const MOST_IN_BATCH = 100;

/** How many items to send in one request, for records that Halo returns one by one. */
export const batchSize = parameter({
	displayName: 'Batch Size',
	name: 'batchSize',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100 },
	default: 1,
	description:
		'How many items to send in one request. If it fails halfway, it is not known which of them were written, and none is sent again.',
});

/** The same if Halo returns only one record of the list. */
const batchSizeWithoutDetails = parameter({
	...batchSize,
	description: `${batchSize.description} Above 1, most items have an output without details.`,
});

/** The option for a record type. */
export const batchSizeOf = ({ returnsAll }: { returnsAll?: true }) =>
	returnsAll ? batchSize : batchSizeWithoutDetails;
