import type { INodeExecutionData } from 'n8n-workflow';
import type { NodeOutcome } from '../../test/support/engine.mts';
import { pick } from '../../test/support/halo.mts';
import { ticketRow } from './memory.mts';
import { startPager } from './pager.mts';
import { compare, openSides, sidesOf, type Result } from './sides.mts';

const one: INodeExecutionData[] = [{ json: {} }];

/** Return All of so many tickets, from a Halo in a process of its own. */
export async function readTickets(count: number, latency: number, runs: number): Promise<Result[]> {
	const world = await sidesOf(await startPager(count, latency, await ticketRow()));
	const { halo, ours, builtIn, http } = world;
	try {
		const list = { resource: 'ticket', operation: 'getAll', returnAll: true };
		const ids = (outcome: NodeOutcome) => outcome.items.map(({ json }) => Number(json.id));
		const isWhole = (outcome: NodeOutcome) => new Set(ids(outcome)).size === count;
		let order: string | undefined;
		const isInOrder = (outcome: NodeOutcome) => {
			const now = ids(outcome).join();
			return isWhole(outcome) && (order ??= now) === now;
		};
		const read = (parallelRequests: number) => ({
			by: `Halo, ${parallelRequests} at a time`,
			run: async () => await ours({ ...list, options: { parallelRequests } }),
			check: isInOrder,
		});
		const sides = [
			{
				by: 'built-in HaloPSA',
				run: async () => await builtIn(list, one),
				check: isWhole,
			},
			{
				by: 'HTTP Request + Split Out',
				run: async () => await http({ url: `${halo.api}/Tickets`, ...inPages }, one, 'tickets'),
				check: isWhole,
			},
			...[1, 4, 8].map(read),
		];
		return await compare(world, `Return All of ${count.toLocaleString('en')} tickets`, sides, runs);
	} finally {
		await halo.close();
	}
}

/** How the HTTP Request node is set up to read page after page. */
const inPages = {
	sendQuery: true,
	queryParameters: {
		parameters: [
			{ name: 'pageinate', value: 'true' },
			{ name: 'page_size', value: '100' },
		],
	},
	options: {
		pagination: {
			pagination: {
				paginationMode: 'updateAParameterInEachRequest',
				parameters: {
					parameters: [{ type: 'qs', name: 'page_no', value: '={{ $pageCount + 1 }}' }],
				},
				paginationCompleteWhen: 'other',
				completeExpression: '={{ $response.body.tickets.length < 100 }}',
				limitPagesFetched: false,
			},
		},
	},
};

/** Items that name a client: each distinct name is looked up once. */
export async function lookUpNames(count: number, latency: number, runs: number): Promise<Result[]> {
	const world = await openSides({ latency, clients: 10 });
	const { halo, ours } = world;
	try {
		const names = halo.records('Client').map(({ name }) => String(name));
		const items = Array.from({ length: count }, (_, at) => ({
			json: { name: names[at % names.length] },
		}));
		const side = {
			by: 'Halo',
			run: async () =>
				await ours(
					{
						resource: 'ticket',
						operation: 'create',
						clientId: pick('={{ $json.name }}'),
						fields: {
							mappingMode: 'defineBelow',
							value: { summary: '={{ $json.name }}', details: 'Bench' },
						},
					},
					items,
				),
			check: (outcome: NodeOutcome) =>
				outcome.items.length === count && outcome.items.every(({ json }) => Number(json.id) > 0),
		};
		const work = `${count} tickets for clients by name (${names.length} names)`;
		return await compare(world, work, [side], runs);
	} finally {
		await halo.close();
	}
}
