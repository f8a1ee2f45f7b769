import type { FullConfig } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAll } from '../../sandbox/n8n/index.mts';
import { onScreen, silently } from '../../sandbox/n8n/progress.mts';
import { shareStacks, type Stack } from './support/stack.mts';

/** Everything that `npm start` starts, once for each worker, in a folder of its own and on ports of its own. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
	return await startStacks(workers);
}

/** @param server the folder of the n8n to run; the pinned one by default */
export async function startStacks(count: number, server?: string): Promise<() => Promise<void>> {
	// the first one builds and installs what the others find
	const stacks = [await startStack(0, server)];
	const others = Array.from(
		{ length: count - 1 },
		async (_, at) => await startStack(at + 1, server),
	);
	stacks.push(...(await Promise.all(others)));
	shareStacks(stacks.map(({ stack }) => stack));
	return async () => {
		await Promise.all(stacks.map(async ({ close }) => await close()));
	};
}

async function startStack(
	index: number,
	server?: string,
): Promise<{ stack: Stack; close: () => Promise<void> }> {
	const folder = mkdtempSync(path.join(tmpdir(), 'halo-e2e-'));
	const { editorUrl, owner, access, rest, close } = await startAll({
		folder,
		ports: { n8n: 5778 + 2 * index, halo: 5790 + index },
		report: index === 0 ? onScreen : silently,
		server,
	});
	return {
		stack: { editorUrl, owner, access, session: rest.session() },
		async close() {
			await close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
