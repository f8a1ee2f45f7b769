import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	NodeExecutionHint,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readTimeZone } from '../input/timeZone';
import type { Operation, Run } from '../model';
import { recordsOf } from '../records/records';
import { isUnprotected, UNPROTECTED } from '../transport/addresses';
import type { HaloClient } from '../transport/HaloClient';
import { parameterValue } from '../values/parameterValue';
import { isExpression, readLocator, readParameter } from './parameters';
import { settleSwitches, whenEmptyFor } from './switches';
import { send } from './write';
import type { WrittenItems } from './written';

/** Makes what an operation may touch, for each item, with what the items of an execution share. */
export function runsOf(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	client: HaloClient,
	written: WrittenItems,
) {
	const hint = hinter(context);
	const unreadable = new Set<string>();
	if (isUnprotected(client.server)) hint(UNPROTECTED);
	return (itemIndex: number, operation: Operation): Run => {
		const halo = client.at(itemIndex).reading();
		const value = (path: string) => readParameter(context, path, itemIndex);
		const options = settleSwitches(
			optionsOf(operation),
			(value('options') ?? {}) as IDataObject,
			whenEmptyFor({ isTool: isTool(context) }),
		);
		const run: Run = {
			halo,
			records: (address) => recordsOf(halo, address, hint),
			write: async (plan) => {
				const made = await send(run, client.at(itemIndex), plan);
				if (options.dryRun !== true) written.add(itemIndex, made);
				return made;
			},
			item: items[itemIndex],
			isTool: isTool(context),
			options,
			get timeZone() {
				return readTimeZone(run);
			},
			parameter: (parameter) => parameterValue(parameter, value(parameter.name)),
			option: (parameter) =>
				options[parameter.name] === undefined
					? undefined
					: parameterValue(parameter, options[parameter.name]),
			value,
			locator: (path) => readLocator(context, path, itemIndex),
			isExpression: (path) => isExpression(context, path),
			file: async (field) => {
				const { fileName, mimeType } = context.helpers.assertBinaryData(itemIndex, field);
				const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
				return { bytes, name: fileName, type: mimeType };
			},
			keepFile: async ({ bytes, name, type }) =>
				await context.helpers.prepareBinaryData(bytes, name, type),
			unreadable,
			hint,
			fail: (message, description) =>
				new NodeOperationError(context.getNode(), message, { itemIndex, description }),
		};
		return run;
	};
}

/** What the form of an operation offers under 'Options'. */
const optionsOf = ({ properties }: Operation) =>
	properties
		.filter(({ name }) => name === 'options')
		.flatMap(({ options = [] }) => options) as INodeProperties[];

/** Shows each text once; older versions of n8n have no hints. */
function hinter(context: IExecuteFunctions) {
	const shown = new Set<string>();
	return (message: string) => {
		if (shown.has(message)) return;
		shown.add(message);
		const hint: NodeExecutionHint = { message, location: 'outputPane' };
		context.addExecutionHints?.(hint);
	};
}

/** An agent runs a copy of the node that n8n names so; some versions say it themselves, and not in every way of running. */
const isTool = (context: IExecuteFunctions) =>
	context.getNode().type.endsWith('Tool') || context.isToolExecution?.() === true;
