import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NodeOutcome } from '../support/outcome.mts';
import type { Task } from './task.mts';

/** What the node said of one item. */
export interface Answer {
	/** The output items that did not fail. */
	output: IDataObject[];
	/** The words of the failure. */
	words?: string;
}

/** The items that an output item comes from: several where a dry run shows one request for them. */
export const itemsOf = ({ pairedItem }: INodeExecutionData): number[] =>
	[pairedItem as { item: number } | Array<{ item: number }>].flat().map(({ item }) => item);

/** The answers to all items; undefined for those that the node never came to, because it stopped before. */
export function answersOf(
	{ items }: Task,
	{ outputs, error }: NodeOutcome,
): Array<Answer | undefined> {
	const stoppedAt = error?.context?.itemIndex;
	return items.map((_, i) => {
		if (error) {
			const words = wordsOf(error.message, error.description);
			if (i === stoppedAt || isNamed(words, i)) return { output: [], words };
			return i < Number(stoppedAt) ? { output: [] } : undefined;
		}
		const own = outputs.flat().filter((item) => itemsOf(item).includes(i));
		const failed = own.find(({ json }) => json.error !== undefined);
		return {
			output: own.filter((item) => item !== failed).map(({ json }) => json),
			...(failed ? { words: wordsOf(failed.json.error, failed.json.message) } : {}),
		};
	});
}

/** Whether an error says that it is about this item, too: 'this is true of items 2 to 4'. */
function isNamed(words: string, item: number): boolean {
	const [, from, to] = /true of items (\d+) to (\d+)/.exec(words) ?? [];
	return item >= Number(from) && item <= Number(to);
}

const wordsOf = (...words: unknown[]) => words.map((word) => String(word ?? '')).join(' ');
