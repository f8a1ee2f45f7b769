import type { Sandbox } from '../../../sandbox/n8n/index.mts';

/** What the tests, which run in processes of their own, need to know of the running stack. */
export interface Stack extends Pick<Sandbox, 'editorUrl' | 'owner' | 'access'> {
	/** The cookie of a log-in: n8n allows only a few log-ins a minute. */
	session: string;
}

/** Tells the test processes; Playwright hands them the environment of the global set-up. */
export function shareStacks(stacks: Stack[]): void {
	process.env.HALO_E2E_STACKS = JSON.stringify(stacks);
}

/** The one of this worker. */
export function theStack(): Stack {
	const { HALO_E2E_STACKS: stacks, TEST_PARALLEL_INDEX: index } = process.env;
	if (!stacks) throw new Error('Run these tests with: npm run test:e2e');
	return (JSON.parse(stacks) as Stack[])[Number(index)];
}
