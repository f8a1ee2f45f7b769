import type { IExecuteFunctions } from 'n8n-workflow';
import { addStatistics } from '../form/parameters';
import type { Progress } from '../transport/progress';

/** Reports at the end how long an execution waited and, if the form asks for it, how many requests it sent. */
export function sumUp(
	context: IExecuteFunctions,
	progress: Progress,
	hint: (message: string) => void,
): void {
	for (const sentence of progress.waiting) hint(sentence);
	if (context.getInputData().length === 0) return;
	// an expression that does not return a switch value is reported with the items
	if (context.getNode().parameters.options === undefined) return;
	if (context.getNodeParameter(`options.${addStatistics.name}`, 0, false) !== true) return;
	hint(progress.summary);
	context.logger?.info(`${context.getNode().name}: ${progress.summary}`);
}
