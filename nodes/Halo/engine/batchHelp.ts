import { LOOK_FIRST } from '../transport/errors';
import type { Refused } from '../transport/HaloClient';
import type { Help } from '../transport/help';
import { isObject } from '../transport/json';
import { isTokenUnknown, wordsOf } from '../transport/words';

/** Refusals that come before Halo looks at the content of a write. */
const WHOLE = [401, 403, 429];

/** Whether it is certain that nothing of a batch was done: Halo refused it as a whole, or it was never sent. */
export function isRefusedWhole({ refusal, neverSent }: Refused): boolean {
	if (!refusal) return neverSent === true;
	const { status } = refusal;
	const isForwarded = status >= 300 && status < 400;
	return WHOLE.includes(status) || isForwarded || isTokenUnknown(wordsOf(refusal));
}

/**
 * Help for writes that may have been made: Halo's words, and the items that they concern.
 * @param items their numbers, in order
 */
export function unknownHelp({ message, description = '', httpCode }: Help, items: number[]): Help {
	// advice to correct and run again does not help if the write may have been made
	const isRefusal = /^4/.test(httpCode ?? '');
	const advice = isRefusal ? '' : description.replace(LOOK_FIRST, '').trim();
	const together = items.length > 1 ? ', all sent in one request' : '';
	const all = `This is true of ${ranges(items)}${together}.`;
	return { message, description: [LOOK_FIRST, all, advice].filter(Boolean).join(' '), httpCode };
}

/** Whether an error means that it is not known whether a write was made. */
export const saysUnknown = (error: unknown): boolean =>
	isObject(error) && String(error.description).includes(LOOK_FIRST);

/** Help for an item that was refused twice because of others. */
export const helpForOthers = (items: number[]): Help => ({
	message: `Halo did not accept a request because of ${ranges(items)}, so this item, sent in the same request, was not written`,
	description: `Correct ${ranges(items)} first. Then run this item again.`,
	httpCode: '400',
});

/** Help for an item about the same record as another one, of which it is not known whether it was written. */
export const helpForSameKey = (item: number): Help => ({
	message: `Item ${item} is about the same record, and it is not known whether that item was written`,
	description: 'Nothing was sent for this item: check in Halo, then run it again.',
});

/** 'items 0 to 4, 7' */
export function ranges(items: number[]): string {
	const spans: Array<[from: number, to: number]> = [];
	for (const item of [...items].sort((a, b) => a - b)) {
		const last = spans.at(-1);
		if (last && last[1] === item - 1) last[1] = item;
		else spans.push([item, item]);
	}
	const texts = spans.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
	return `${items.length === 1 ? 'item' : 'items'} ${texts.join(', ')}`;
}
