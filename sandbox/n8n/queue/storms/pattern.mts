import { readExample } from '../../prepare/examples.mts';
import { publishStorm, settled } from './executions.mts';
import { startKiller } from './killer.mts';
import { pause, printCounts, type Storm, tally } from './storm.mts';

const killEvery = 10_000;
const latency = 100;
/** How long the sender waits for a response, and before it sends an order again, milliseconds. */
const senderPatience = 30_000;
const senderPause = 5_000;
const senders = 10;
const mostTries = 20;

/** The example `ticket-once`, with a sender that repeats an order until it gets its number. */
export const pattern: Storm = {
	stack: { halo: { latency } },
	async run(stack, count) {
		const { halo, workers, main, rest } = stack;
		const { id, name } = await rest.post<{ id: string; name: string }>('/credentials', {
			name: 'Key of the sender',
			type: 'httpHeaderAuth',
			data: { name: 'Authorization', value: 'Bearer made-up' },
		});
		const example = readExample('ticket-once');
		const workflowId = await publishStorm(stack, example, { httpHeaderAuth: { id, name } });
		const began = Date.now();
		console.log(`${count} orders, a worker killed every ${killEvery / 1000} s ...`);
		const killer = startKiller(workers, killEvery);

		let sent = 0;
		const numbers = new Map<string, number>();
		async function order(key: string): Promise<void> {
			for (let tries = 0; tries < mostTries; tries++) {
				sent++;
				const response = await fetch(`${main.url}/webhook/halo-order`, {
					method: 'POST',
					headers: { 'content-type': 'application/json', authorization: 'Bearer made-up' },
					body: JSON.stringify({ key, title: 'An order', text: 'One of everything' }),
					signal: AbortSignal.timeout(senderPatience),
				}).catch(() => undefined);
				const body = (await response?.json().catch(() => undefined)) as
					{ ticket?: number } | undefined;
				if (response?.ok && body?.ticket) return void numbers.set(key, body.ticket);
				await pause(senderPause);
			}
		}
		const keys = Array.from({ length: count }, (_, at) => `order-${at}-`);
		const waiting = [...keys];
		const send = async () => {
			for (let key = waiting.shift(); key; key = waiting.shift()) await order(key);
		};
		const progress = setInterval(
			() => console.log(`  ${numbers.size} orders have their number`),
			15_000,
		);
		await Promise.all(Array.from({ length: senders }, send));
		clearInterval(progress);
		const killed = killer.stop();
		const executions = await settled(stack, workflowId, 240_000);

		const ticketsOf = (key: string) =>
			halo.records('Tickets').filter(({ summary }) => String(summary).startsWith(`[${key}]`));
		const isOpen = ({ status_id }: { status_id?: unknown }) => Number(status_id) !== 9;
		const notesOf = (ticket: unknown) =>
			halo
				.records('Actions')
				.filter((one) => one.ticket_id === ticket && /is complete/.test(String(one.note ?? '')));
		const open = keys.map((key) => ticketsOf(key).filter(isOpen));
		const notes = open.map((tickets) => notesOf(tickets[0]?.id).length);
		const good = keys.filter(
			(key, at) =>
				open[at].length === 1 && notes[at] === 1 && numbers.get(key) === Number(open[at][0].id),
		);
		printCounts('The workflow that survives', {
			Orders: count,
			'Calls by the sender': sent,
			'Workers killed': killed,
			...Object.fromEntries(
				[...tally(executions.map(({ status }) => status))].map(([status, times]) => [
					`Executions that ended '${status}'`,
					times,
				]),
			),
			'Orders with one open ticket, one note, and the right number': good.length,
			'Orders with several open tickets': open.filter((tickets) => tickets.length > 1).length,
			'Duplicates that the workflow closed': keys.filter((key) => ticketsOf(key).length > 1).length,
			'Orders with several notes': notes.filter((times) => times > 1).length,
			'Orders without a ticket or its note': notes.filter((times) => times === 0).length,
			'Orders whose sender gave up': count - numbers.size,
			Seconds: Math.round((Date.now() - began) / 1000),
		});
		return good.length === count;
	},
};
