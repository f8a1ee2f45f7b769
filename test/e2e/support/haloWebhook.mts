import type { Halo } from '../../../sandbox/halo/index.mts';

/** The events of notification rules that the sandbox Halo knows. */
export type Happens = 'New Ticket Logged - All' | 'Ticket Updated - All';

/** Makes Halo call an address whenever that happens, as a webhook with Basic Auth that somebody has set up there. */
export function haloCalls(halo: Halo, url: string, happens: Happens): void {
	const event = halo.records('Lookup').find((one) => one.lookupid === 64 && one.name === happens);
	const [webhook] = halo.seed('Webhook', [
		{
			id: '9f1d2a60-7a1c-4a6b-8d59-000000000001',
			name: `n8n: ${happens}`,
			type: 0,
			active: true,
			method: 0,
			url,
			authentication_type: 1,
			basic_username: 'halo',
			basic_password: 'made-up',
		},
	]);
	halo.seed('Notification', [
		{ eventno: event?.id ?? null, delivery_method: 6, webhook_id: webhook.id },
	]);
}
