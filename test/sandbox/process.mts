import { execFile } from 'node:child_process';

/** Runs the sandbox as `npm run sandbox` does, until it ends by itself. */
export async function sandbox(flags: string[]) {
	const args = ['--import', 'tsx', 'sandbox/halo/main.mts', ...flags];
	return await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
		execFile(process.execPath, args, { timeout: 30_000 }, (error, stdout, stderr) =>
			resolve({ code: error?.code ?? 0, stdout, stderr }),
		);
	});
}
