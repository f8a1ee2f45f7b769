import { read } from '../../scripts/bench/memory.mts';
import { startPager } from '../../scripts/bench/pager.mts';

/**
 * Return All of tickets in a process of its own that may use so many megabytes of memory for what lives long.
 * @param kilobytes how large each ticket is
 */
export async function readLongList(count: number, kilobytes: number, megabytes: number) {
	const row = { details: 'x'.repeat(kilobytes * 1024) };
	const { credentials, close } = await startPager(count, 0, row);
	try {
		return await read(credentials.url, count, `--max-old-space-size=${megabytes}`);
	} finally {
		await close();
	}
}
