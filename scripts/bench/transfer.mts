import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './job.mts';

/** What a file costs, in megabytes. */
export interface FileCost {
	what: string;
	size: number;
	/** Memory that the process needed beyond what it had before. */
	added: number;
}

/** A download and an upload, each in a process of its own, which knows its highest use of memory. */
export async function transferFiles(down: number, up: number): Promise<FileCost[]> {
	return [
		{ what: 'Attachment > Download', ...(await run('download', down)) },
		{ what: 'Attachment > Upload', ...(await run('upload', up)) },
	];
}

async function run(program: string, megabytes: number) {
	const file = path.join(root, 'scripts/bench', `${program}.mts`);
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--import', 'tsx', file, String(megabytes)],
		{ cwd: root, env: { ...process.env, N8N_USER_FOLDER: undefined } },
	);
	const { size, added } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as FileCost;
	return { size, added };
}
