import { type N8nServer, type ServerOptions, startServer } from '../run/server.mts';

/** The workers of a queue: as many as wanted, each replaced when it was killed. */
export interface Workers {
	/** Those that are ready for work, by the names of their logs. */
	ready(): Array<{ name: string; pid: number }>;
	/** Kills one by its process ID, as a crash would, and starts another in its place. */
	kill(name: string): Promise<void>;
	close(): Promise<void>;
}

const firstPort = 5700;
const portsEach = 10;

/** Starts workers, `atOnce` executions each. */
export async function startWorkers(
	n8n: Omit<ServerOptions, 'port'>,
	{ count, atOnce }: { count: number; atOnce: number },
): Promise<Workers> {
	const running = new Map<string, N8nServer>();
	const starting = new Set<Promise<void>>();
	let closed = false;

	const startOne = async (at: number): Promise<void> => {
		const name = `worker-${at}`;
		const port = firstPort + at * portsEach;
		const worker = await startServer({
			...n8n,
			name,
			port,
			command: ['worker', `--concurrency=${atOnce}`],
			settings: {
				...n8n.settings,
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: String(port),
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			},
		});
		if (closed) await worker.close();
		else running.set(name, worker);
	};
	const numbers = Array.from({ length: count }, (_, at) => at + 1);
	await Promise.all(numbers.map(startOne));

	return {
		ready: () => [...running].map(([name, { pid }]) => ({ name, pid })),
		async kill(name) {
			const worker = running.get(name);
			if (!worker) return;
			running.delete(name);
			process.kill(worker.pid, 'SIGKILL');
			await worker.ended;
			const again = startOne(Number(name.split('-')[1]));
			starting.add(again);
			void again.catch(() => undefined).finally(() => starting.delete(again));
		},
		async close() {
			closed = true;
			await Promise.all([...running.values()].map(async (worker) => await worker.close()));
			await Promise.allSettled(starting);
		},
	};
}
