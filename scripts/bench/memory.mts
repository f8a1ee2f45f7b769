import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { start } from '../../sandbox/halo/index.mts';
import { root } from './job.mts';
import { median } from './measure.mts';
import { startPager } from './pager.mts';

/** What reading a long list took, and how much memory. */
export interface LongList {
	rows: number;
	/** A median. */
	milliseconds: number;
	/** Of heap, for the finished items. */
	megabytes: number;
	/** A `--max-old-space-size`, and whether a run succeeded with it. */
	bound: number;
	isEnough: boolean;
}

/** Reads lists of some lengths, each in processes of its own, and once more with the least memory that is to be enough. */
export async function longLists(counts: number[], latency: number, runs: number) {
	const row = await ticketRow();
	const results: LongList[] = [];
	for (const rows of counts) {
		const { credentials, close } = await startPager(rows, latency, row);
		const { url } = credentials;
		try {
			const taken: Measured[] = [];
			for (let run = 0; run < runs; run++) taken.push(await read(url, rows));
			const megabytes = median(taken.map((one) => one.megabytes));
			const bound = Math.ceil(1.3 * megabytes + 150);
			const isEnough = await read(url, rows, `--max-old-space-size=${bound}`).then(
				() => true,
				() => false,
			);
			const milliseconds = median(taken.map((one) => one.milliseconds));
			results.push({ rows, milliseconds, megabytes, bound, isEnough });
		} finally {
			await close();
		}
	}
	return results;
}

interface Measured {
	milliseconds: number;
	megabytes: number;
}

/** Reads a list in a process of its own. @throws when that fails, for example for want of memory */
export async function read(url: string, rows: number, ...flags: string[]): Promise<Measured> {
	const program = path.join(root, 'scripts/bench/heap.mts');
	const args = ['--expose-gc', ...flags, '--import', 'tsx', program, url, String(rows), '4'];
	const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Measured;
}

/** A ticket as the sandbox lists it. */
export async function ticketRow(): Promise<object> {
	const halo = await start();
	try {
		const body = { grant_type: 'client_credentials', scope: 'all' };
		const { clientId, clientSecret } = halo.credentials;
		const form = new URLSearchParams({ ...body, client_id: clientId, client_secret: clientSecret });
		const token = await (await fetch(`${halo.auth}/token`, { method: 'POST', body: form })).json();
		const { access_token } = token as { access_token: string };
		const headers = { authorization: `Bearer ${access_token}` };
		const list = await fetch(`${halo.api}/Tickets?pageinate=true&page_size=1&page_no=1`, {
			headers,
		});
		const { tickets } = (await list.json()) as { tickets: object[] };
		return tickets[0];
	} finally {
		await halo.close();
	}
}
