import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';

const running = new Set<ChildProcess>();
const onWindows = process.platform === 'win32';

// The last resort: whatever way this process ends, nothing that it started outlives it.
process.on('exit', () => running.forEach((child) => signalTree(child, 'SIGKILL')));

/**
 * Starts a program as the head of its own process group, so that it and everything it starts can
 * be ended together, and so that Ctrl+C reaches only us and we decide on the order.
 */
export function startProgram(program: string, args: string[], options: SpawnOptions): ChildProcess {
	const child = spawn(program, args, { ...options, detached: !onWindows, windowsHide: true });
	running.add(child);
	child.once('error', () => running.delete(child));
	child.once('exit', () => {
		signalTree(child, 'SIGKILL');
		running.delete(child);
	});
	return child;
}

/** Resolves with the exit code (or the signal's name) when the program has ended. */
export async function ended(child: ChildProcess): Promise<number | string> {
	return await new Promise((resolve, reject) => {
		if (child.exitCode !== null || child.signalCode !== null) {
			resolve(child.exitCode ?? child.signalCode ?? 0);
			return;
		}
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(code ?? signal ?? 0));
	});
}

/** Asks the program and all it started to end; after `patience` milliseconds, ends them. */
export async function endProgram(child: ChildProcess, patience: number): Promise<void> {
	if (!running.has(child)) return;
	const gone = ended(child);
	signalTree(child, 'SIGTERM');
	const timer = setTimeout(() => signalTree(child, 'SIGKILL'), patience);
	await gone;
	clearTimeout(timer);
}

/** Ends everything that was started here, at once. */
export async function endAllPrograms(): Promise<void> {
	await Promise.all([...running].map(async (child) => await endProgram(child, 0)));
}

function signalTree({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	if (onWindows) {
		spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
		return;
	}
	try {
		process.kill(-pid, signal);
	} catch {
		// The group is already empty.
	}
}
