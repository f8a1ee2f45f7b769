import { decide } from './decide';
import { results } from './record';

export const reject = decide(
	{
		name: 'Reject',
		value: 'reject',
		action: 'Reject approval',
		description: 'Reject a pending approval of a ticket. Fails if it is already decided.',
	},
	results.rejected,
);
