import type { IExecuteFunctions } from 'n8n-workflow';
import { addStatistics } from '../form/parameters';
import type { Progress } from '../transport/progress';

/** Says at the end how long an execution waited and, where the form asks for it, how many requests it took. */
export function sumUp(
	context: IExecuteFunctions,
	progress: Progress,
	hint: (message: string) => void,
): void {
	for (const sentence of progress.waiting) hint(sentence);
	if (context.getInputData().length === 0) return;
	// what an expression that gives no switch means is for the items to say
	if (context.getNode().parameters.options === undefined) return;
	if (context.getNodeParameter(`options.${addStatistics.name}`, 0, false) !== true) return;
	hint(progress.summary);
	context.logger?.info(`${context.getNode().name}: ${progress.summary}`);
}
