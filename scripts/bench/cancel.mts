import { sleep } from 'n8n-workflow';
import { pick } from '../../test/support/halo.mts';
import { openSides, type World } from './sides.mts';

/** How long a canceled execution took to end, in milliseconds, and how many requests Halo saw after that. */
export interface Canceled {
	during: string;
	milliseconds: number;
	sentAfterwards: number;
}

interface Situation {
	during: string;
	/** What the sandbox or the credential is like. */
	options?: Parameters<typeof openSides>[0];
	credential?: object;
	prepare?: (world: World) => void;
	parameters: object;
	items?: number;
	/** How many requests there are when it is canceled. */
	after: number;
}

const wait = { 'retry-after': '60' };
const list = { resource: 'client', operation: 'getAll', returnAll: true };
const get = { resource: 'client', operation: 'get', clientId: pick('={{ 12 }}') };

const situations: Situation[] = [
	{
		during: 'pages read in parallel',
		options: { latency: 50, clients: 5000 },
		parameters: list,
		after: 10,
	},
	{
		during: 'items read in parallel',
		options: { latency: 50 },
		parameters: get,
		items: 200,
		after: 10,
	},
	{
		during: 'a wait that Halo asked for (429)',
		prepare: ({ halo }) =>
			halo.failNext({ status: 429, headers: wait, times: 9, match: { path: 'Client' } }),
		parameters: get,
		after: 2,
	},
	{
		during: 'a wait for a token (429)',
		prepare: ({ halo }) =>
			halo.failNext({ status: 429, headers: wait, times: 9, match: { path: '/token' } }),
		parameters: get,
		after: 1,
	},
	{
		during: "a wait for the credential's Requests per 5 Minutes",
		credential: { requestsPer5Minutes: 5 },
		parameters: get,
		items: 50,
		after: 6,
	},
	{
		during: 'a response that does not come',
		prepare: ({ halo }) => halo.failNext({ stall: true, match: { path: 'Client' } }),
		parameters: get,
		after: 2,
	},
];

/** Cancels an execution in each situation. */
export async function cancelEverywhere(): Promise<Canceled[]> {
	const results: Canceled[] = [];
	for (const situation of situations) results.push(await cancel(situation));
	return results;
}

async function cancel(situation: Situation): Promise<Canceled> {
	const { during, options = {}, credential, prepare, parameters, items = 1, after } = situation;
	const world = await openSides(options, credential);
	const { halo } = world;
	try {
		prepare?.(world);
		const stop = new AbortController();
		const input = Array.from({ length: items }, () => ({ json: {} }));
		const run = world.ours(parameters, input, { signal: stop.signal });
		const until = Date.now() + 20_000;
		while (halo.requests.length < after && Date.now() < until) await sleep(5);
		await sleep(100);
		const began = performance.now();
		stop.abort();
		const { status } = await run;
		const milliseconds = performance.now() - began;
		if (status !== 'canceled') throw new Error(`${during}: the execution was ${status}`);
		// what is under way arrives, and is counted as sent before
		await sleep(250);
		const { length } = halo.requests;
		await sleep(2000);
		return { during, milliseconds, sentAfterwards: halo.requests.length - length };
	} finally {
		await halo.close();
	}
}
