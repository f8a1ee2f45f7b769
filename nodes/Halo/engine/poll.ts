import type { IExecuteFunctions, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { Operation, Run } from '../model';
import { HaloClient } from '../transport/HaloClient';
import { withItem } from './failure';
import { parameterReader } from './parameters';
import { runsOf } from './run';
import { checkForm } from './switches';
import { WrittenItems } from './written';

/**
 * Runs one poll as if it were an operation with one empty item. Hints go to n8n's log.
 * @param form the parameters of the trigger's form
 * @param work returns what is new; undefined for nothing
 */
export async function runPoll(
	poll: IPollFunctions,
	form: Operation,
	work: (run: Run) => Promise<INodeExecutionData[] | undefined>,
): Promise<INodeExecutionData[][] | null> {
	const context = asExecution(poll);
	const hint = (text: string) => poll.logger.warn(`${poll.getNode().name}: ${text}`);
	try {
		const client = await HaloClient.connect(poll);
		const read = parameterReader(context, context.getNode().parameters);
		const run = runsOf(context, [{ json: {} }], client, new WrittenItems(), hint, read)(0, form);
		checkForm(form.properties, run);
		void run.timeZone;
		const items = await work(run);
		return items ? [items] : null;
	} catch (cause) {
		throw withItem(context, cause, 0);
	}
}

/** n8n reads the parameters of a poll without an item index; everything else in a run is the same. */
const asExecution = (poll: IPollFunctions): IExecuteFunctions => {
	const getNodeParameter = (path: string, _item: number, fallback: unknown, options?: object) =>
		poll.getNodeParameter(path, fallback, options);
	return Object.create(poll, {
		getNodeParameter: { value: getNodeParameter },
	}) as IExecuteFunctions;
};
