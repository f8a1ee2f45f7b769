import type { Run } from '../model';

/**
 * Halo may accept a write and show it seconds later; three attempts were mostly enough
 * (docs/halo/writing.md#reading-after-writing).
 */
const RETRIES = 3;
const PAUSE = 1500;

/** Reads what was written, and again while it is not shown. Returns what was read last. */
export async function readUntil<T>(
	{ halo }: Pick<Run, 'halo'>,
	read: () => Promise<T>,
	isShown: (seen: T) => boolean,
): Promise<T> {
	let seen = await read();
	for (let left = RETRIES; left > 0 && !isShown(seen); left--) {
		await halo.wait(PAUSE);
		seen = await read();
	}
	return seen;
}
