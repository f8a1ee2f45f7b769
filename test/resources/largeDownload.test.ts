import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

// in a process of its own, which knows its highest use of memory; `400` is the size that the script has by itself
test('200 MB go to the disk with less than 150 MB of additional memory', async () => {
	const args = ['--import', 'tsx', 'scripts/bench/download.mts', '200'];
	const env = { ...process.env, N8N_USER_FOLDER: undefined };
	const { stdout } = await promisify(execFile)('node', args, { env });
	const { size, added, onDisk } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
	expect({ size, onDisk }).toEqual({ size: 200, onDisk: true });
	expect(added).toBeLessThan(150);
});
