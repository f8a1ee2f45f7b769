import type { Sandbox } from '../../../sandbox/n8n/index.mts';

/** What the tests, which run in processes of their own, need to know of the running stack. */
export type Stack = Pick<Sandbox, 'editorUrl' | 'owner' | 'access'>;

/** Tells the test processes; Playwright hands them the environment of the global set-up. */
export function shareStack(stack: Stack): void {
	process.env.HALO_E2E_STACK = JSON.stringify(stack);
}

export function theStack(): Stack {
	const stack = process.env.HALO_E2E_STACK;
	if (!stack) throw new Error('Run these tests with: npm run test:e2e');
	return JSON.parse(stack);
}
