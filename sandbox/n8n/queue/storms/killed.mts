import { executionsOf, keptOf, publishStorm, settled } from './executions.mts';
import { startKiller } from './killer.mts';
import { pause, printCounts, type Storm, tally } from './storm.mts';

const killEvery = 10_000;
/** n8n takes a job for lost a minute after its worker's last sign, and looks every 30 seconds. */
const patience = 240_000;
/** A real Halo is not as quick as one on the same machine, and a killed worker should be in the middle of something. */
const latency = 100;

/** Create Ticket, then Add Note, in a workflow that knows nothing of interruptions. */
export const executions: Storm = {
	stack: { halo: { latency } },
	async run(stack, count) {
		const { halo, workers, main } = stack;
		const workflowId = await publishStorm(stack, plain);
		const began = Date.now();
		console.log(`${count} executions, a worker killed every ${killEvery / 1000} s ...`);
		const killer = startKiller(workers, killEvery);
		for (let at = 0; at < count; at++) {
			const response = await fetch(`${main.url}/webhook/storm-plain`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ key: `job-${at}-` }),
			});
			if (!response.ok) throw new Error(`n8n answered ${response.status} to a call`);
		}
		await waitForQueue();
		const killed = killer.stop();
		const all = await settled(stack, workflowId, patience);

		const succeeded = new Set<string>();
		const words: string[] = [];
		// n8n's list may leave some out while others change; here nothing else has run
		const last = Math.max(...all.map(({ id }) => Number(id)));
		for (let id = 1; id <= last; id++) {
			const { status, kept } = await keptOf(stack, id);
			// n8n keeps nothing of what an interrupted execution was called with
			if (status === 'success') succeeded.add(keyIn(kept));
			else if (status !== 'gone') words.push(`${status}: ${failureIn(kept)}`);
		}
		const keys = Array.from({ length: count }, (_, at) => `job-${at}-`);
		const keysIn = (resource: string, field: string) =>
			tally(halo.records(resource).map((row) => keyIn(String(row[field] ?? ''))));
		const tickets = keysIn('Tickets', 'summary');
		const notes = keysIn('Actions', 'note');
		const isWhole = (key: string) => tickets.get(key) === 1 && notes.get(key) === 1;
		const isTwice = (key: string) => (tickets.get(key) ?? 0) > 1 || (notes.get(key) ?? 0) > 1;
		const cut = keys.filter((key) => !succeeded.has(key));
		const lost = keys.filter((key) => succeeded.has(key) && !isWhole(key)).length;
		const unaccounted = Math.max(0, cut.length - words.length);
		const twice = keys.filter(isTwice).length;
		printCounts(`${count} executions, and workers that are killed`, {
			'Workers killed': killed,
			'Executions that n8n knows': last,
			'... succeeded, ticket and note written once': keys.filter(
				(key) => succeeded.has(key) && isWhole(key),
			).length,
			'... interrupted, and n8n says so': words.length,
			'Of the interrupted: nothing was written': cut.filter((key) => !tickets.has(key)).length,
			'... the ticket without the note': cut.filter((key) => tickets.has(key) && !notes.has(key))
				.length,
			'... ticket and note': cut.filter(isWhole).length,
			'Reported as unknown by the node': words.filter((one) => /not known whether/.test(one))
				.length,
			'Written twice': twice,
			'Lost without a message': lost + unaccounted,
			Seconds: Math.round((Date.now() - began) / 1000),
		});
		for (const [word, times] of tally(words)) console.log(`  ${times} x ${word}`);
		return twice === 0 && lost === 0 && unaccounted === 0;

		/** Until what n8n has not begun is begun: killing goes on as long. */
		async function waitForQueue(): Promise<void> {
			for (;;) {
				const open = (await executionsOf(stack, workflowId)).filter(
					({ status }) => status === 'new',
				);
				if (open.length === 0) return;
				console.log(`  ${open.length} executions wait`);
				await pause(5_000);
			}
		}
	},
};

const keyIn = (text: string): string => /job-\d+-/.exec(text)?.[0] ?? '';

/** n8n's words for why an execution ended; it keeps an execution as a list of values that refer to each other's places. */
function failureIn(kept: string): string {
	const values = JSON.parse(kept || '[]') as unknown[];
	const error = values.find(
		(value) =>
			typeof value === 'object' && value !== null && 'message' in value && 'stack' in value,
	) as { message: string } | undefined;
	return error ? String(values[Number(error.message)]).slice(0, 200) : 'no message';
}

const plain = {
	name: 'Storm: executions',
	nodes: [
		{
			id: '6d0cf5e3-3b2c-4a43-9a01-000000000001',
			webhookId: '6d0cf5e3-3b2c-4a43-9a01-000000000002',
			name: 'Job',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			parameters: { httpMethod: 'POST', path: 'storm-plain', options: {} },
		},
		{
			id: '6d0cf5e3-3b2c-4a43-9a01-000000000003',
			name: 'Create Ticket',
			type: 'n8n-nodes-halo-service.halo',
			typeVersion: 1,
			position: [220, 0],
			parameters: {
				resource: 'ticket',
				operation: 'create',
				fields: {
					mappingMode: 'defineBelow',
					value: { summary: '={{ $json.body.key }}', details: 'A job of the storm' },
					matchingColumns: [],
					schema: [],
				},
				options: {},
			},
			credentials: { haloServiceApi: { id: '', name: '' } },
		},
		{
			id: '6d0cf5e3-3b2c-4a43-9a01-000000000004',
			name: 'Add Note',
			type: 'n8n-nodes-halo-service.halo',
			typeVersion: 1,
			position: [440, 0],
			parameters: {
				resource: 'ticket',
				operation: 'addNote',
				ticketId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
				note: "={{ $('Job').item.json.body.key }}",
				hiddenFromUser: true,
				options: {},
			},
			credentials: { haloServiceApi: { id: '', name: '' } },
		},
	],
	connections: {
		Job: { main: [[{ node: 'Create Ticket', type: 'main', index: 0 }]] },
		'Create Ticket': { main: [[{ node: 'Add Note', type: 'main', index: 0 }]] },
	},
};
