import { parameter } from './parameter';

/** As many records as go out in one request at most. No source names a maximum: this is our choice. */
export const MOST_IN_BATCH = 100;

/** How many items go to Halo in one request, where Halo returns each of their records. */
export const batchSize = parameter({
	displayName: 'Batch Size',
	name: 'batchSize',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 100 },
	default: 1,
	description:
		'How many items to send in one request. If it fails halfway, it is not known which of them were written, and none is sent again.',
});

/** The same where Halo returns one record, whatever was sent. */
const batchSizeWithoutDetails = parameter({
	...batchSize,
	description: `${batchSize.description} Most items then have an output without details.`,
});

/** The option for a type of record. */
export const batchSizeOf = ({ returnsAll }: { returnsAll?: true }) =>
	returnsAll ? batchSize : batchSizeWithoutDetails;
