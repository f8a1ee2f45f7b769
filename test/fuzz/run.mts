import { brokenPromises } from '../faults/promises.mts';
import { openSecretWorld, perform, secretsOf, signInBefore, strike } from '../faults/world.mts';
import type { Recorder } from '../support/printed.mts';
import { planRun } from './plan.mts';

/** What became of a run. */
export interface FuzzResult {
	/** 'create supplier, 2 items, continueRegularOutput; 502 after' */
	what: string;
	broken: string[];
	/** Only for somebody who looks at one run. */
	details: unknown;
}

/** Runs the node once, as planned, against a Halo of its own. */
export async function fuzz(seed: number, run: number, recorder: Recorder): Promise<FuzzResult> {
	const {
		operation,
		task,
		faults,
		isDry,
		batchSize,
		signsInBefore,
		halo: options,
	} = planRun(seed, run);
	const world = await openSecretWorld(options);
	const { halo } = world;
	try {
		operation.seed?.(halo);
		if (signsInBefore) await signInBefore(world);
		strike(
			world,
			faults.map(({ fault }) => fault),
		);
		const { mark } = recorder;
		const outcome = await perform(world, task);
		const printed = recorder.since(mark);
		const secrets = secretsOf(world);
		const struck = faults.map(({ what, fault: { match, times, skip } }) => ({
			what,
			...match,
			times,
			skip,
		}));
		return {
			what: `${operation.name}, ${task.items.length} items, ${String(task.onError)}${isDry ? ', dry' : ''}${batchSize === undefined ? '' : `, batches of ${batchSize}`}; ${faults.map(({ what }) => what).join(', ') || 'no fault'}`,
			broken: brokenPromises({ task, outcome, halo, printed, secrets, isDry }),
			details: {
				task,
				struck,
				requests: halo.requests.map(({ method, path, status }) => `${method} ${path} ${status}`),
				outputs: outcome.outputs,
				error: outcome.error && [outcome.error.message, outcome.error.description],
				hints: outcome.hints,
			},
		};
	} finally {
		await halo.close();
	}
}
