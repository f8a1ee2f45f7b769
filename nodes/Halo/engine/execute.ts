import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeParameterResourceLocator,
	INodeParameters,
	JsonObject,
	NodeExecutionHint,
	OnError,
} from 'n8n-workflow';
import { isResourceLocatorValue, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { resources } from '../resources';
import { onceEach } from '../transport/once';
import { optionsOf, zoneOf } from '../input/options';
import { previewItem } from '../output/preview';
import type { Operation, Run } from '../model';
import { HaloClient, type Preview } from '../transport/HaloClient';

/** The item loop, once for all operations: pairing, continue on fail, one connection. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	const output: INodeExecutionData[] = [];
	const runs = runsOf(this, items, await HaloClient.connect(this));

	for (let i = 0; i < items.length; i++) {
		try {
			const made = await perform(operationOf(this, i), runs(i));
			for (const item of made) output.push({ ...item, pairedItem: { item: i } });
		} catch (cause) {
			const error = withItem(this, cause, i);
			if (!this.continueOnFail()) throw error;
			const json = describeFailure(error, this.getNode().onError);
			output.push({ json, pairedItem: { item: i } });
		}
	}
	return [output];
}

/** Does what an operation does, unless an agent may not, or only says it where a dry run is wanted. */
async function perform(operation: Operation, run: Run): Promise<INodeExecutionData[]> {
	// said before anything is sent, and not when the answer comes
	zoneOf(run);
	if (!operation.changes) return await operation.execute(run);
	if (run.isTool && run.parameter('allowChanges', false) !== true) {
		throw run.fail(
			`An agent may not use '${operation.option.name}' with this tool: it changes Halo`,
			"A person can allow it: switch on 'Allow Changes' in the tool's node.",
		);
	}
	if (optionsOf(run).dryRun !== true) return await operation.execute(run);
	const requests: Preview[] = [];
	const made = await operation.execute({ ...run, halo: run.halo.rehearsing(requests) });
	// with nothing to send, what the operation says is the answer
	return requests.length > 0 ? requests.map(previewItem) : made;
}

/** Resource and operation are the same for all items, but may stand in a locked field with an expression. */
function operationOf(context: IExecuteFunctions, itemIndex: number): Operation {
	const resource = context.getNodeParameter('resource', itemIndex);
	const name = context.getNodeParameter('operation', itemIndex);
	const operation = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ option }) => option.value === name);
	if (operation) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`The operation '${String(name)}' is not known for '${String(resource)}'`,
		{ itemIndex, description: 'Open the node and choose Resource and Operation from the lists.' },
	);
}

/** Makes what an operation may touch, for each item, with what the items of an execution share. */
function runsOf(context: IExecuteFunctions, items: INodeExecutionData[], halo: HaloClient) {
	const once = onceEach();
	const hints = new Set<string>();
	return (itemIndex: number): Run => ({
		halo: halo.at(itemIndex),
		item: items[itemIndex],
		isTool: isTool(context),
		parameter: (name, fallback) => {
			const value = context.getNodeParameter(name, itemIndex, fallback);
			// n8n throws when asked to reduce a parameter that this form does not show
			if (!isResourceLocatorValue(value)) return value;
			return reduced(context, name, itemIndex, value);
		},
		isExpression: (name) => isExpression(get(context.getNode().parameters, name)),
		once,
		file: async (field) => {
			const { fileName, mimeType } = context.helpers.assertBinaryData(itemIndex, field);
			const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
			return { bytes, name: fileName, type: mimeType };
		},
		keepFile: async ({ bytes, name, type }) =>
			await context.helpers.prepareBinaryData(bytes, name, type),
		hint: (message) => {
			if (hints.has(message)) return;
			hints.add(message);
			const hint: NodeExecutionHint = { message, location: 'outputPane' };
			// older versions of n8n have no hints
			context.addExecutionHints?.(hint);
		},
		fail: (message, description) =>
			new NodeOperationError(context.getNode(), message, { itemIndex, description }),
	});
}

/** A parameter as it is saved, by its path. */
const get = (parameters: INodeParameters, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], parameters);

function isExpression(saved: unknown): boolean {
	const text = isResourceLocatorValue(saved) ? saved.value : saved;
	return typeof text === 'string' && text.startsWith('=');
}

/** What a locator points to. One that stands where the form shows none, or shows it hidden, is taken as it is. */
function reduced(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
	{ value }: INodeParameterResourceLocator,
) {
	try {
		const extracted = context.getNodeParameter(name, itemIndex, '', { extractValue: true });
		return isResourceLocatorValue(extracted) ? value : extracted;
	} catch {
		return value;
	}
}

/** An agent runs a copy of the node that n8n names so; some versions say it themselves, and not in every way of running. */
const isTool = (context: IExecuteFunctions) =>
	context.getNode().type.endsWith('Tool') || context.isToolExecution?.() === true;

/** Errors of ours name their item already; anything else is made to. */
function withItem(context: IExecuteFunctions, cause: unknown, itemIndex: number) {
	if (cause instanceof NodeOperationError || cause instanceof NodeApiError) {
		cause.context.itemIndex ??= itemIndex;
		return cause;
	}
	return new NodeOperationError(context.getNode(), cause as JsonObject & Error, { itemIndex });
}

/**
 * What an item that failed says to the next step: what happened, what to do, and Halo's status code. n8n knows by
 * these very keys which items go to the error output; versions before 2.41 know two of them only.
 */
function describeFailure(
	error: NodeApiError | NodeOperationError,
	onError: OnError | undefined,
): IDataObject {
	const httpCode = error instanceof NodeApiError ? error.httpCode : null;
	return {
		error: error.message,
		...(error.description ? { message: error.description } : {}),
		...(httpCode && onError !== 'continueErrorOutput' ? { details: { httpCode } } : {}),
	};
}
