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

export const itemOf = ({ pairedItem }: INodeExecutionData): number =>
	(pairedItem as { item: number }).item;

/** The answers to all items; undefined for those that the node never came to, because it stopped before. */
export function answersOf(
	{ items }: Task,
	{ outputs, error }: NodeOutcome,
): Array<Answer | undefined> {
	const stoppedAt = error?.context?.itemIndex;
	return items.map((_, i) => {
		if (error) {
			if (i === stoppedAt) return { output: [], words: wordsOf(error.message, error.description) };
			return i < Number(stoppedAt) ? { output: [] } : undefined;
		}
		const own = outputs.flat().filter((item) => itemOf(item) === i);
		const failed = own.find(({ json }) => json.error !== undefined);
		return {
			output: own.filter((item) => item !== failed).map(({ json }) => json),
			...(failed ? { words: wordsOf(failed.json.error, failed.json.message) } : {}),
		};
	});
}

const wordsOf = (...words: unknown[]) => words.map((word) => String(word ?? '')).join(' ');
