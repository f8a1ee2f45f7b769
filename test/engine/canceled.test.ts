import { sleep, type INodeParameters } from 'n8n-workflow';
import { map, openWorld, pick } from '../support/halo.mts';
import { watchSent, type Sent } from '../support/sentRequests.mts';

interface Work {
	/** What the sandbox is like. */
	halo?: Parameters<typeof openWorld>[0];
	call: [resource: string, operation: string, parameters: INodeParameters];
	items?: Array<{ at: number; name?: string }>;
	/** The moments to cancel at: the first requests, or responses, of so many. */
	moments: number;
}

const items = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ at, name: `Client ${at % 3}` }));
const summary = map({ summary: '=Job {{ $json.at }}' });

const works: Record<string, Work> = {
	'signing in': { call: ['client', 'getAll', { limit: 1 }], moments: 3 },
	'pages read in parallel': {
		halo: { clients: 850 },
		call: ['client', 'getAll', { returnAll: true, options: { parallelRequests: 8 } }],
		moments: 10,
	},
	'items read in parallel': {
		halo: { clients: 30 },
		call: ['client', 'get', { clientId: pick('={{ 12 + $json.at }}') }],
		items: items(12),
		moments: 12,
	},
	'custom fields of a list, read one by one': {
		halo: { clients: 12 },
		call: ['client', 'getAll', { returnAll: true, options: { includeCustomFields: true } }],
		moments: 10,
	},
	'writes, one after the other, and names for their output': {
		call: ['ticket', 'create', { fields: summary }],
		items: items(4),
		moments: 6,
	},
	batches: {
		call: ['ticket', 'create', { fields: summary, options: { batchSize: 3 } }],
		items: items(9),
		moments: 5,
	},
	lookups: {
		call: ['ticket', 'create', { clientId: pick('={{ $json.name }}', 'name'), fields: summary }],
		items: items(4),
		moments: 4,
	},
	'Create or Update': {
		call: ['client', 'upsert', { fields: map({ name: '={{ $json.name }}' }, 'name') }],
		items: items(4),
		moments: 8,
	},
};

/** Cancels an execution at the moment that `isNow` tells, and returns how many requests began after that. */
async function cancelWhen({ halo, call, items }: Work, isNow: (sent: Sent) => boolean) {
	const world = await openWorld(halo);
	const stop = new AbortController();
	let before: number | undefined;
	const sent = watchSent((now) => {
		if (before !== undefined || !isNow(now)) return;
		before = now.begun;
		stop.abort();
	});
	try {
		const { status } = await world.run(...call, items, { signal: stop.signal });
		if (before === undefined) return undefined;
		// whatever would follow comes as soon as what is under way has ended
		do await sleep(30);
		while (sent.underWay > 0);
		return { status, sentAfterwards: sent.begun - before };
	} finally {
		sent.stop();
		await world.halo.close();
	}
}

describe.each(Object.entries(works))('a cancel during %s', (_name, work) => {
	const moments = Array.from({ length: work.moments }, (_, at) => at + 1);
	const silent = { status: 'canceled', sentAfterwards: 0 };

	test.each(moments)('when request %i begins sends nothing afterwards', async (nth) => {
		expect(await cancelWhen(work, ({ begun }) => begun === nth)).toEqual(silent);
	});

	test.each(moments)('when response %i arrives sends nothing afterwards', async (nth) => {
		expect(await cancelWhen(work, ({ answered }) => answered === nth)).toEqual(silent);
	});
});
