import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { errorsAsOutput } from '../form/agentForm';
import type { Operation, Resource, Run } from '../model';
import { cancelSignalOf, endedBy, STOPPED } from '../transport/cancel';
import { HaloClient } from '../transport/HaloClient';
import type { Outcome } from './batchEntry';
import { readBatchSize } from './batchSize';
import { savedByBatches } from './savedByBatches';
import { describeFailure, forModel, naming, withItem } from './failure';
import { inBatches } from './inBatches';
import { inOrder } from './inOrder';
import { pacer } from './pace';
import { readParallel } from './parallel';
import { sumUp } from './sumUp';
import { parameterReader } from './parameters';
import { perform } from './perform';
import { hinter, isTool, runsOf } from './run';
import { WrittenItems } from './written';

/** The item loop for all operations: one connection, order and item pairing, continue on fail. */
export async function execute(
	this: IExecuteFunctions,
	resources: Resource[],
): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	const hint = hinter(this);
	const written = new WrittenItems();
	const end = new AbortController();
	const context = endedBy(this, end.signal);
	const client = await HaloClient.connect(context, readParallel(this));
	client.progress.items = items.length;
	const read = parameterReader(this, this.getNode().parameters);
	const runs = runsOf(context, items, client, written, hint, read);
	const letOthers = pacer();
	const operationAt = (i: number) => operationOf(this, resources, read(i).value, i);

	const finished = (i: number, output: INodeExecutionData[]) => {
		client.progress.done++;
		return output.map((item) => ({ pairedItem: { item: i }, ...item }));
	};
	const failed = (i: number, cause: unknown): INodeExecutionData[] => {
		const own = withItem(this, cause, i);
		const ofAgent = isTool(this);
		const error = ofAgent ? forModel(own) : own;
		const isOutput = ofAgent && read(i).value(errorsAsOutput.name) === true;
		if (!isOutput && !this.continueOnFail()) throw naming(written, error);
		return finished(i, [{ json: describeFailure(error, this.getNode().onError) }]);
	};
	const work = async (i: number): Promise<INodeExecutionData[]> => {
		try {
			const operation = operationAt(i);
			return finished(i, await perform(operation, runs(i, operation)));
		} catch (cause) {
			return failed(i, cause);
		}
	};
	const before = async (i: number) => {
		await letOthers();
		// whatever On Error says: nothing waits for the other items
		if (cancelSignalOf(this)?.aborted) throw naming(written, client.at(i).refusal(STOPPED));
	};
	const together = async (size: number) => {
		const results: INodeExecutionData[][] = [];
		const begin = (i: number) => {
			const operation = operationAt(i);
			return { operation, run: runs(i, operation), halo: client.at(i) };
		};
		const settle = (i: number, outcome: Outcome) => {
			if ('error' in outcome) return void (results[i] = failed(i, outcome.error));
			results[i] = finished(i, outcome.items);
			if (outcome.written) written.add(i, outcome.items, outcome.written === 'returned');
		};
		await inBatches(items.length, { size, stops: !this.continueOnFail(), before, begin, settle });
		return results;
	};

	try {
		// an agent's call is a single item
		const size = isTool(this) ? 1 : readBatchSize(this);
		if (size > 1) return [(await together(size)).flat()];
		const most = client.parallel;
		const besideOthers = (i: number) => onlyReads(operationAt, i);
		return [(await inOrder(items.length, { most, before, besideOthers, work })).flat()];
	} finally {
		sumUp(this, client.progress, hint);
		const saved = savedByBatches(written.singles, client.allowance);
		if (saved) hint(saved);
		// requests still in progress were made for something that failed
		end.abort();
	}
}

/** Whether an item changes nothing; an item with an unknown operation fails by itself. */
function onlyReads(operationAt: (i: number) => Operation, itemIndex: number): boolean {
	try {
		const operation = operationAt(itemIndex);
		return !operation.changes && !('plan' in operation);
	} catch {
		return false;
	}
}

/** Resource and operation are the same for all items, but may come from a locked field with an expression. */
function operationOf(
	context: IExecuteFunctions,
	resources: Resource[],
	value: Run['value'],
	itemIndex: number,
): Operation {
	const resource = value('resource');
	// undefined if there is no such resource
	const name = String(value('operation') ?? '');
	const chosen = resources.find(({ value }) => value === resource);
	const operation = chosen?.operations.find(({ option }) => option.value === name);
	if (operation) return operation;
	const removed = chosen?.removed?.[name];
	const message = !chosen
		? `The resource '${String(resource)}' is not known`
		: removed
			? `'${chosen.name}' no longer has the operation '${name}'`
			: `The operation '${name}' is not known for '${chosen.value}'`;
	const choices = chosen ? chosen.operations.map(({ option }) => option) : resources;
	const values = choices.map(({ value }) => String(value)).join(', ');
	throw new NodeOperationError(context.getNode(), message, {
		itemIndex,
		description: removed ?? `Choose it from the list in the node. The choices are: ${values}.`,
	});
}
