import { decide } from './decide';
import { results } from './record';

export const approve = decide(
	{
		name: 'Approve',
		value: 'approve',
		action: 'Approve approval',
		description: 'Approve a pending approval of a ticket. Fails if it is already decided.',
	},
	results.approved,
);
