import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAll } from '../../sandbox/n8n/index.mts';
import { onScreen } from '../../sandbox/n8n/progress.mts';
import { shareStack } from './support/stack.mts';

/** Everything that `npm start` starts, in a folder of its own and on ports of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
	return await startStack();
}

/** @param server the folder of the n8n to run; the pinned one by default */
export async function startStack(server?: string): Promise<() => Promise<void>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'halo-e2e-'));
	const { editorUrl, owner, access, rest, close } = await startAll({
		folder,
		ports: { n8n: 5778, halo: 5790 },
		report: onScreen,
		server,
	});
	shareStack({ editorUrl, owner, access, session: rest.session() });

	return async () => {
		await close();
		rmSync(folder, { recursive: true, force: true });
	};
}
