import type { NodeOutcome } from '../../test/support/engine.mts';
import { map } from '../../test/support/halo.mts';
import { compare, openSides, type Result } from './sides.mts';

/** So many items, each a new ticket. */
export async function createTickets(
	count: number,
	latency: number,
	runs: number,
): Promise<Result[]> {
	const world = await openSides({ latency });
	const { halo, ours, builtIn, http } = world;
	try {
		const items = Array.from({ length: count }, (_, at) => ({ json: { summary: `Job ${at}` } }));
		const isInOrder = ({ items: made }: NodeOutcome) =>
			made.length === count && made.every(({ json }, at) => json.summary === `Job ${at}`);
		const sides = [
			{
				by: 'built-in HaloPSA',
				run: async () =>
					await builtIn(
						{
							resource: 'ticket',
							operation: 'create',
							ticketType: '1',
							summary: '={{ $json.summary }}',
							details: 'Bench',
						},
						items,
					),
				check: isInOrder,
			},
			{
				by: 'HTTP Request, all at once',
				run: async () => await http({ url: `${halo.api}/Tickets`, ...post }, items),
			},
			{
				by: 'Halo',
				run: async () =>
					await ours(
						{
							resource: 'ticket',
							operation: 'create',
							fields: map({ summary: '={{ $json.summary }}', details: 'Bench' }),
						},
						items,
					),
				check: isInOrder,
			},
		];
		return await compare(world, `${count.toLocaleString('en')} x Ticket > Create`, sides, runs);
	} finally {
		await halo.close();
	}
}

const post = {
	method: 'POST',
	sendBody: true,
	specifyBody: 'json',
	jsonBody:
		'={{ JSON.stringify([{ summary: $json.summary, tickettype_id: 1, details: "Bench" }]) }}',
};
