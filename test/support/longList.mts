import { read, serve } from '../../scripts/bench/memory.mts';

/**
 * Return All of tickets in a process of its own that may use so many megabytes of memory for what lives long.
 * @param kilobytes how large each ticket is
 */
export async function readLongList(count: number, kilobytes: number, megabytes: number) {
	const { url, close } = await serve({ details: 'x'.repeat(kilobytes * 1024) }, count, 0);
	try {
		return await read(url, count, `--max-old-space-size=${megabytes}`);
	} finally {
		close();
	}
}
