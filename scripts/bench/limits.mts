import { randomBytes } from 'node:crypto';
import { sleep } from 'n8n-workflow';
import { start, type Json } from '../../sandbox/halo/index.mts';
import { rowsIn } from '../../sandbox/halo/writes/customTables.mts';
import { connect, customField, field, type Reply } from '../../test/sandbox/client.mts';
import { createBench } from '../../test/support/engine.mts';
import { drive } from '../../test/support/probe.mts';
import { startTrigger } from '../../test/support/trigger.mts';
import { show, timeOnce } from './measure.mts';

/** What must not take longer, in milliseconds. Each entry returns how long it took. */
const limits: Array<[what: string, most: number, measure: () => Promise<number>]> = [
	['A stopped execution ends while it waits for Halo', 1000, stopWhileWaiting],
	['A forged call of Halo Trigger is refused', 1, refuseForged],
	['Sandbox: 20 MB up and down', 15_000, sendLargeFile],
	['Sandbox: 6,000 table rows written twice, and added to', 10_000, writeManyRows],
];

/** Measures everything that has a limit; returns what took too long. */
export async function tooSlow(): Promise<string[]> {
	const slow: string[] = [];
	for (const [what, most, measure] of limits) {
		const taken = await measure();
		show(what, taken);
		if (taken > most) slow.push(`${what}: ${Math.round(taken)} ms, and ${most} ms are allowed`);
	}
	return slow;
}

async function stopWhileWaiting(): Promise<number> {
	const halo = await start();
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	halo.failNext({ status: 429, headers: { 'retry-after': '60' }, match: { path: 'Client/12' } });
	const stop = new AbortController();
	let ended = (): void => undefined;
	const end = new Promise<void>((resolve) => (ended = resolve));
	const run = drive(bench, (client) => client.get('/Client/12').finally(ended), {
		signal: stop.signal,
	});
	while (!halo.requests.some(({ path }) => path.endsWith('/Client/12'))) await sleep(5);
	const taken = await timeOnce(async () => {
		stop.abort();
		const [{ status }] = await Promise.all([run, end]);
		if (status !== 'canceled') throw new Error(`The execution was not stopped but ${status}`);
	});
	await halo.close();
	return taken;
}

/** The median of what the node itself takes, with the answer's way through the network left out. */
async function refuseForged(): Promise<number> {
	const halo = await start();
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	const trigger = await startTrigger(bench, { parameters: { events: [4] } });
	await trigger.publish();
	const headers = { 'content-type': 'application/json', authorization: `Basic ${btoa('n8n:no')}` };
	const body = JSON.stringify({ escmsg_id: 'forged', event: 'ticket updated', object_id: 1 });
	for (let call = 0; call < 1000; call++) {
		const { status } = await fetch(trigger.url, { method: 'POST', headers, body });
		if (status !== 401) throw new Error(`A forged call was answered with ${status}`);
	}
	await trigger.close();
	await halo.close();
	return trigger.took.sort((a, b) => a - b)[500];
}

async function sendLargeFile(): Promise<number> {
	const halo = await connect();
	const bytes = randomBytes(20 * 1024 * 1024);
	const file = { ticket_id: 2, filename: 'big.bin', data_base64: bytes.toString('base64') };
	const taken = await timeOnce(async () => {
		const { json } = done(await halo.post('/Attachment', [file]));
		const down = done(await halo.get(`/Attachment/${String(field(json, 'id'))}`));
		if (!bytes.equals(down.bytes)) throw new Error('The file did not come down as it went up');
	});
	await halo.close();
	return taken;
}

async function writeManyRows(): Promise<number> {
	const halo = await connect();
	const many = Array.from({ length: 6000 }, (_, at) => ({
		customfields: [{ name: 'CFItem', value: `Item ${at}` }],
	}));
	const added = many.map((row) => ({ fkid: 6, ...row }));
	const write = async (value: Json) => {
		const customfields = [{ name: 'CFEquipment', value }];
		done(await halo.post('/Tickets', [{ id: 5, customfields }]));
	};
	const read = async (ticket: number) => {
		const { json } = done(await halo.get(`/Tickets/${ticket}?includedetails=true`));
		return rowsIn(customField(json, 'CFEquipment')?.value);
	};
	const taken = await timeOnce(async () => {
		await write(many);
		await write(await read(5));
		done(await halo.post('/CustomTable', [{ id: 1, _add_rows: added }]));
	});
	for (const ticket of [5, 6]) {
		const { length } = await read(ticket);
		if (length !== many.length) throw new Error(`Ticket ${ticket} has ${length} rows`);
	}
	await halo.close();
	return taken;
}

/** The response, unless the sandbox refused: refusing takes no time. */
function done(reply: Reply): Reply {
	if (reply.status >= 400) throw new Error(`The sandbox refused: ${reply.status} ${reply.text}`);
	return reply;
}
