import type { HaloClient } from '../../transport/HaloClient';
import { isLoopback } from '../../transport/links';

/** Halo cannot call an address that means n8n's own computer. @throws with advice on how to get a public address */
export function refuseLoopback(halo: HaloClient, webhookUrl: string): void {
	if (!isLoopback(new URL(webhookUrl)) || isLoopback(new URL(halo.server))) return;
	throw halo.refusal({
		message: `Halo cannot reach this n8n at ${new URL(webhookUrl).host}`,
		description:
			'The webhook address of this n8n points to its own computer. Set the environment variable WEBHOOK_URL to the address at which Halo can reach n8n, and restart n8n. If Halo cannot reach n8n, use the Halo Polling Trigger.',
	});
}
