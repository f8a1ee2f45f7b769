import type { Options } from '../../../sandbox/halo/index.mts';
import { readExample } from '../../../sandbox/n8n/prepare/examples.mts';
import type { Outcome } from './outcome.mts';
import type { RunOptions, SavedWorkflow } from './workflow.mts';
import { test, type World } from './world.mts';

/** A world with one example in it. */
export interface Scenario extends World {
	/** Runs the example to its end; throws when a node fails. Each run is of the same workflow. */
	run(options?: RunOptions): Promise<Outcome>;
	/** Runs it to its end, whether that is a good one or not. */
	attempt(options?: RunOptions): Promise<Outcome>;
	/** The example in n8n, to be switched on where its trigger matters. */
	workflow: SavedWorkflow;
}

/**
 * A test of one example, by its file's name without `.json`: the check runs it in real n8n and
 * looks at what it gave and at what it left in Halo. `haloOptions` makes that Halo another one, such as
 * one with more clients.
 */
export function scenario(
	example: string,
	check: (scenario: Scenario) => Promise<void>,
	haloOptions: Options = {},
): void {
	const file = readExample(example);
	test.describe(() => {
		test.use({ haloOptions });
		test(`the example ${example} does what it says`, async ({ world }) => {
			const workflow = await world.save(file);
			await check({
				...world,
				workflow,
				run: async (options) => await workflow.run(options),
				attempt: async (options) => await workflow.attempt(options),
			});
		});
	});
}

export { expect } from '@playwright/test';
