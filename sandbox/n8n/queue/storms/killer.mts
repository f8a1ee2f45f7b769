import type { Workers } from '../workers.mts';

/** Kills a worker every so often. */
export interface Killer {
	/** Ends it; says how many were killed. */
	stop(): number;
}

/**
 * Kills the worker that is ready longest, as long as another one is ready to go on: on a busy machine a new one may need
 * longer than that to start.
 * @param every milliseconds
 */
export function startKiller(workers: Workers, every: number): Killer {
	let killed = 0;
	const timer = setInterval(() => {
		const [victim, other] = workers.ready();
		if (!victim || !other) return;
		killed++;
		console.log(`  killed ${victim.name} (process ${victim.pid})`);
		void workers.kill(victim.name);
	}, every);
	return {
		stop() {
			clearInterval(timer);
			return killed;
		},
	};
}
