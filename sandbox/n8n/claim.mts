import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Holder {
	pid: number;
	editorUrl?: string;
}

/** One run at a time may use a folder, as two n8n on one database would spoil it. */
export interface Claim {
	/** Who has the folder already; undefined when it is now ours. */
	holder?: Holder;
	tell(editorUrl: string): void;
	release(): void;
}

/** Takes the folder, unless another run that still lives has it. */
export async function claim(folder: string): Promise<Claim> {
	const file = path.join(folder, 'running.json');
	const write = (holder: Holder) => writeFileSync(file, JSON.stringify(holder));
	const holder = await livingHolder(file);
	if (!holder) {
		mkdirSync(folder, { recursive: true });
		write({ pid: process.pid });
	}
	return {
		holder,
		tell: (editorUrl) => write({ pid: process.pid, editorUrl }),
		release: () => rmSync(file, { force: true }),
	};
}

const startLimit = 30 * 60_000;

/** A process number alone proves nothing: after a restart of the machine it can be anybody's. */
async function livingHolder(file: string): Promise<Holder | undefined> {
	if (!existsSync(file)) return undefined;
	const holder: Holder = JSON.parse(readFileSync(file, 'utf8'));
	if (!isAlive(holder.pid)) return undefined;
	const lives = holder.editorUrl
		? await fetch(`${holder.editorUrl}/healthz`).then(
				() => true,
				() => false,
			)
		: Date.now() - statSync(file).mtimeMs < startLimit;
	return lives ? holder : undefined;
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
