import { decide } from './decide';
import { results } from './record';

export const reject = decide(
	{
		name: 'Reject',
		value: 'reject',
		action: 'Reject approval',
		description:
			"Say no to a pending approval of a ticket, as Halo's guide on approvals describes. Refused when it was decided already.",
	},
	results.rejected,
);
