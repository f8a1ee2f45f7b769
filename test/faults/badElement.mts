import { map, pick } from '../support/halo.mts';
import type { Task } from './task.mts';

/** Runs in which Halo refuses one record of a batch by a rule, after it has read the list. */
export const withBadElement: Record<string, (name: string) => Task> = {
	// Halo returns all of them
	actions: (name) => ({
		resource: 'action',
		operation: 'create',
		parameters: {
			ticketId: pick(5),
			fields: map({ note: '={{ $json.name }}', outcome_id: '={{ $json.outcome }}' }),
			options: { batchSize: 3 },
		},
		items: [1, 2, 3, 4, 5].map((at) => ({
			name: `Note ${at} ${name}`,
			outcome: at === 2 ? 900_001 : 1,
		})),
		write: {
			method: 'POST',
			path: '/Actions',
			mark: (item) => String(item.name),
			count: (halo, item) =>
				halo.records('actions').filter(({ note }) => note === item.name).length,
		},
	}),
	// Halo returns one of them
	webhooks: (name) => ({
		resource: 'webhook',
		operation: 'create',
		parameters: {
			fields: map({ name: '={{ $json.name }}', url: '={{ $json.url }}' }),
			options: { batchSize: 3 },
		},
		items: [1, 2, 3, 4, 5].map((at) => ({
			name: `Webhook ${at} ${name}`,
			url: at === 2 ? 'nowhere' : `https://n8n.example.com/${at}`,
		})),
		write: {
			method: 'POST',
			path: '/Webhook',
			mark: (item) => String(item.name),
			count: (halo, item) => halo.records('webhook').filter((row) => row.name === item.name).length,
		},
	}),
};
