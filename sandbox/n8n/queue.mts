import { parseArgs } from 'node:util';
import { onScreen } from './progress.mts';
import { startQueue } from './queue/stack.mts';
import { storms } from './queue/storms/index.mts';
import { endAllPrograms } from './run/processes.mts';

let stopping = false;

/**
 * `npm run queue`: n8n in queue mode, with a main process and two workers, to try in a browser. `-- --storm executions`
 * runs one of the storms instead, prints what came of it, and ends.
 */
async function main(): Promise<void> {
	const { storm, workers, count } = parseArgs({
		options: {
			storm: { type: 'string' },
			workers: { type: 'string', default: '2' },
			count: { type: 'string', default: '500' },
		},
	}).values;
	const wanted = storm === undefined ? undefined : storms[storm];
	if (storm !== undefined && !wanted) {
		throw new Error(
			`There is no storm '${storm}'. Choose one of: ${Object.keys(storms).join(', ')}`,
		);
	}
	let close: () => Promise<void> = endAllPrograms;
	const stop = async () => {
		if (stopping) process.exit(1); // Asked twice: at once.
		stopping = true;
		console.log('\nStopping n8n, PostgreSQL and Redis ...');
		await close();
		process.exit(0);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

	const stack = await startQueue(
		{ workers: Number(workers), atOnce: 5, ...wanted?.stack },
		onScreen,
	);
	({ close } = stack);
	if (wanted) {
		const passed = await wanted.run(stack, Number(count)).finally(close);
		process.exit(passed ? 0 : 1);
	}
	const { main: server, owner, halo, workers: started } = stack;
	const logs = started.ready().map(({ name, pid }) => `${name} (process ${pid})`);
	console.log(`
  n8n      ${server.url}   in queue mode; the main process is ${server.pid}
  Log in   ${owner.email}   ${owner.password}
  Workers  ${logs.join(', ')}
  Halo     ${halo.url}   a sandbox; its calls of webhooks: ${halo.url}/deliveries
  Logs     ${stack.folder}/n8n

  Ctrl+C ends everything, and nothing of it is kept.
`);
	const code = await server.ended;
	if (stopping) return;
	console.log(`n8n ended by itself (${code})`);
	await close();
	process.exit(1);
}

main().catch(async (error: Error) => {
	if (stopping) return;
	console.error(`\n${error.message}`);
	await endAllPrograms();
	process.exit(1);
});
