import { decide } from './decide';
import { results } from './record';

export const approve = decide(
	{
		name: 'Approve',
		value: 'approve',
		action: 'Approve approval',
		description:
			"Say yes to a pending approval of a ticket, as Halo's guide on approvals describes. Refused when it was decided already.",
	},
	results.approved,
);
