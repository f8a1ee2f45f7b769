import type { IDataObject } from 'n8n-workflow';
import type { Random } from './random.mts';

/** What stands around a mark in a text; Halo must get it as it is. */
const AROUND: Array<(mark: string) => string> = [
	(mark) => mark,
	(mark) => `${mark} "quoted" \\ and 'single'`,
	(mark) => `<b>${mark}</b> &amp; %41`,
	(mark) => `${mark} é 😀 \u202e`,
	(mark) => `{{ ${mark} }} << $-${mark} >> $& $1`,
	(mark) => `${mark}\nsecond line\ttab`,
	(mark) => `1e3 ${mark}`,
	(mark) => `${mark}${'x'.repeat(5_000)}`,
];

/** A text that tells its item from all others. */
export const markedText = (random: Random, mark: string): string => random.pick(AROUND)(mark);

/** Ways to write an ID, those that are none included. */
const WAYS_TO_WRITE: Array<(id: number) => unknown> = [
	(id) => id,
	(id) => id,
	(id) => String(id),
	(id) => ` ${id} `,
	(id) => `${id}.0`,
	(id) => -id,
	(id) => `${id} or 1=1`,
	(id) => [id],
	(id) => 2 ** 53 + 2 * id,
	() => '',
	() => null,
	() => 'nobody',
	(id) => id + 900_000,
];

export const writtenId = (random: Random, id: number) =>
	(random.chance(0.75) ? id : random.pick(WAYS_TO_WRITE)(id)) as IDataObject[string];

/** Ways to switch something on, off, and neither. */
export const ON: unknown[] = [true, 'true', 1, '1', 'yes', ' TRUE '];
export const OFF: unknown[] = [false, 'false', 0, '0', 'no', 'False'];
export const NEITHER: unknown[] = ['maybe', 2, [], {}];
