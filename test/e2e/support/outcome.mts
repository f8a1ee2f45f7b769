import type { Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import type { Execution, Item, NodeFailure, NodeRun } from './execution.mts';

/** What one run of a workflow came to. */
export class Outcome {
	constructor(
		private readonly execution: Execution,
		private readonly rest: Rest,
	) {}

	/** `success`, `error`, `crashed`, `canceled`. */
	get status(): string {
		return this.execution.status;
	}

	/** Why the workflow stopped, with the node and n8n's words; undefined when it did not. */
	get error(): NodeFailure | undefined {
		return this.execution.data.resultData.error;
	}

	/** The same as a sentence: the node, the item, n8n's message and description. */
	get failure(): string {
		const { node, message, description, context } = this.error ?? {};
		const item = context?.itemIndex === undefined ? '' : ` at item ${context.itemIndex}`;
		const where = node ? `'${node.name}' failed${item}` : `The workflow ended '${this.status}'`;
		return [`${where}: ${message}`, description].filter(Boolean).join('\n');
	}

	/** Whether a node had its turn; one behind an empty branch has not. */
	ran(node: string): boolean {
		return this.execution.data.resultData.runData[node] !== undefined;
	}

	/** The items that a node gave at one of its outputs, those of all its turns in a loop. */
	items(node: string, output = 0): Item[] {
		return this.runs(node).flatMap(({ data }) => data?.main?.[output] ?? []);
	}

	/** The same, without what is beside the JSON. */
	json(node: string, output = 0): Array<Item['json']> {
		return this.items(node, output).map(({ json }) => json);
	}

	/** What n8n's editor says below the output of a node. */
	hints(node: string): string[] {
		return this.runs(node).flatMap(({ hints = [] }) => hints.map(({ message }) => message));
	}

	/** The contents of a file that a node gave with an item. */
	async bytes(node: string, field = 'data', index = 0): Promise<Buffer> {
		const file = this.items(node)[index]?.binary?.[field];
		if (!file) throw new Error(`Item ${index} of '${node}' has no file '${field}'`);
		if (!file.id) return Buffer.from(file.data, 'base64');
		return await this.rest.bytes(`/binary-data?id=${encodeURIComponent(file.id)}&action=download`);
	}

	private runs(node: string): NodeRun[] {
		const { runData } = this.execution.data.resultData;
		const ran = Object.keys(runData).join(', ');
		if (!runData[node]) throw new Error(`The node '${node}' did not run. These did: ${ran}`);
		return runData[node];
	}
}
