import type { Fault, Halo } from '../../sandbox/halo/index.mts';
import { createBench } from './engine.mts';
import { drive, type Work } from './probe.mts';
import * as halo from './write.mts';

export const read: Work = async (client) => await client.get('/Tickets/5', undefined, 'tickets');
export const write: Work = async (client) =>
	await halo.save(client, '/Tickets', [{ summary: 'x' }], { permission: 'tickets' });
export const remove: Work = async (client) =>
	await halo.remove(client, '/Tickets/5', { permission: 'tickets' });

/**
 * Runs two items, of which the second meets the fault; gives the words that the user sees. They must be kind, name the
 * item, and nothing that n8n stores may hold a secret.
 */
export async function meetFault(halo: Halo, fault: Fault, work: Work) {
	halo.failNext({ times: 99, match: { path: 'ticket' }, ...fault });
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	const run = await drive(
		bench,
		async (client, item) => (item === 0 ? await client.get('/Agent/me') : await work(client, item)),
		{ items: [{ json: {} }, { json: {} }] },
	);
	const { accessToken, clientSecret } = bench.credentials.stored.get('haloServiceApi') ?? {};
	const data = JSON.stringify(run.run);
	for (const secret of [accessToken, clientSecret]) {
		expect(String(secret).length).toBeGreaterThan(9);
		expect(data).not.toContain(secret);
	}
	const { message, description, httpCode, context } = run.error ?? {};
	expect(context?.itemIndex).toBe(1);
	expect(`${message} ${description}`).not.toMatch(/error|problem|failure|mistake|undefined|null/i);
	return { message, description, httpCode };
}
