import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a download came to: sizes in megabytes. */
interface Downloaded {
	size: number;
	/** Memory that it needed beyond what the process had before. */
	added: number;
	onDisk: boolean;
}

/** Downloads a file in a process of its own, which knows its highest use of memory. */
export async function largeDownload(megabytes: number): Promise<Downloaded> {
	const args = ['--import', 'tsx', 'scripts/bench/download.mts', String(megabytes)];
	const env = { ...process.env, N8N_USER_FOLDER: undefined };
	const { stdout } = await promisify(execFile)('node', args, { env });
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Downloaded;
}
