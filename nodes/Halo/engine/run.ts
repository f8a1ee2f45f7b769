import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	NodeExecutionHint,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readTimeZone, zoneOr } from '../input/timeZone';
import type { Operation, Run } from '../model';
import { recordsOf } from '../records/records';
import { isUnprotected, UNPROTECTED } from '../transport/addresses';
import type { HaloClient } from '../transport/HaloClient';
import { parameterValue } from '../values/parameterValue';
import { remembered } from '../values/remembered';
import { isForBatch } from './batchEntry';
import { offersBatches } from './batchSize';
import { isExpression, parameterReader } from './parameters';
import { settleSwitches, whenEmptyFor } from './switches';
import { send } from './write';
import type { WrittenItems } from './written';

/** Makes the `Run` of each item, with what the items of an execution share. */
export function runsOf(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	client: HaloClient,
	written: WrittenItems,
	hint: (message: string) => void,
	read: ReturnType<typeof parameterReader>,
) {
	// n8n copies the node each time
	const { parameters } = context.getNode();
	const ofAgent = isTool(context);
	const unreadable = new Set<string>();
	if (isUnprotected(client.server)) hint(UNPROTECTED);
	return (itemIndex: number, operation: Operation): Run => {
		const halo = client.at(itemIndex).reading();
		const { value, locator } = read(itemIndex);
		const options = settleSwitches(
			optionsOf(operation),
			(value('options') ?? {}) as IDataObject,
			whenEmptyFor({ isTool: ofAgent }),
		);
		const notes = new Set<string>();
		const tell = (text: string) => {
			notes.add(text);
			hint(text);
		};
		const run: Run = {
			halo,
			records: (address) => recordsOf(halo, address, tell),
			write: async (plan) => {
				const made = await send(run, client.at(itemIndex), plan);
				if (options.dryRun !== true) written.add(itemIndex, made);
				if (options.dryRun !== true && isForBatch(plan) && offersBatches(operation))
					written.singles++;
				return made;
			},
			item: items[itemIndex],
			isTool: ofAgent,
			options,
			get timeZone() {
				return readTimeZone(run);
			},
			get inputZone() {
				return run.timeZone ?? workflowZone(context);
			},
			parameter: (parameter) => parameterValue(parameter, value(parameter.name)),
			option: (parameter) =>
				options[parameter.name] === undefined
					? undefined
					: parameterValue(parameter, options[parameter.name]),
			value,
			locator,
			isExpression: (path) => isExpression(parameters, path),
			file: async (field) => {
				const { fileName, mimeType } = context.helpers.assertBinaryData(itemIndex, field);
				const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
				return { bytes, name: fileName, type: mimeType };
			},
			keepFile: async ({ content, name, type }) =>
				await context.helpers.prepareBinaryData(
					'stream' in content ? content.stream : content,
					name,
					type,
				),
			unreadable,
			hint: tell,
			notes,
			fail: (message, description) =>
				new NodeOperationError(context.getNode(), message, { itemIndex, description }),
		};
		return run;
	};
}

/** The time zone in the settings of the workflow, or that of n8n. */
const workflowZone = (context: IExecuteFunctions) => zoneOr(context.getTimezone());

/** The parameters under 'Options' of an operation. */
const optionsOf = remembered(
	({ properties }: Operation) =>
		properties
			.filter(({ name }) => name === 'options')
			.flatMap(({ options = [] }) => options) as INodeProperties[],
);

/** Shows each text once; older versions of n8n have no hints. */
export function hinter(context: IExecuteFunctions) {
	const shown = new Set<string>();
	return (message: string) => {
		if (shown.has(message)) return;
		shown.add(message);
		const hint: NodeExecutionHint = { message, location: 'outputPane' };
		context.addExecutionHints?.(hint);
	};
}

/** An agent runs a copy of the node whose type ends in 'Tool'; some versions also set a flag, but not in every mode. */
export const isTool = (context: IExecuteFunctions) =>
	context.getNode().type.endsWith('Tool') || context.isToolExecution?.() === true;
