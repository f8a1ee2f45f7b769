import { PollContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalDataOf } from './additionalData.mts';
import type { Bench } from './engine.mts';

/** What n8n does when a process dies in the middle of a poll. */
export type Kill = 'before saving' | 'between saving and starting' | 'after starting';

interface Wanted {
	parameters: INodeParameters;
	workflowId?: string;
	nodeId?: string;
	name?: string;
	/** Static data of an earlier run. */
	staticData?: IDataObject;
}

/**
 * Stands in for n8n's server around a polling trigger, as n8n 2.41 does it: the first poll comes with activation, after
 * which static data is saved; later it is saved only when a poll returns items, and then the execution is started.
 */
export class PollingBench {
	/** The items of each execution that was started. */
	readonly executions: IDataObject[][] = [];
	/** Items that n8n lost between its two steps. */
	readonly dropped: IDataObject[] = [];
	/** What n8n's database holds. */
	saved: IDataObject;
	private workflow: Workflow;
	private node: INode;

	constructor(
		private readonly bench: Bench,
		private readonly wanted: Wanted,
	) {
		this.saved = wanted.staticData ?? {};
		this.node = nodeOf(wanted);
		this.workflow = this.load();
	}

	/** All items of all executions. */
	get items(): IDataObject[] {
		return this.executions.flat();
	}

	/** Publishes the workflow. */
	async publish(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		this.workflow = this.load();
		this.emit(await this.call('trigger', activation));
		this.save();
	}

	/** One poll at its time. @returns its items; null when there were none */
	async poll(kill?: Kill): Promise<IDataObject[] | null> {
		const returned = await this.call('trigger', 'init');
		if (!returned || kill === 'before saving') return null;
		this.save();
		if (kill === 'between saving and starting') {
			this.dropped.push(...returned[0].map(({ json }) => json));
			return null;
		}
		return this.emit(returned);
	}

	/** Fetch Test Event. */
	async test(): Promise<IDataObject[] | null> {
		const returned = await this.call('manual', 'manual');
		return returned && returned[0].map(({ json }) => json);
	}

	/** n8n starts anew with what its database holds. The first poll comes with it. */
	async restart(): Promise<void> {
		await this.publish('init');
	}

	/** The process is gone; what was not saved is lost. */
	kill(): void {
		this.workflow = this.load();
	}

	rename(name: string): void {
		this.node = { ...this.node, name };
		this.workflow = this.load();
	}

	change(parameters: INodeParameters): void {
		this.node = { ...this.node, parameters: { ...this.node.parameters, ...parameters } };
		this.workflow = this.load();
	}

	private emit(returned: INodeExecutionData[][] | null): IDataObject[] | null {
		if (!returned) return null;
		const items = returned[0].map(({ json }) => json);
		this.executions.push(items);
		return items;
	}

	private save(): void {
		this.saved = JSON.parse(JSON.stringify(this.workflow.staticData)) as IDataObject;
	}

	private load(): Workflow {
		return new Workflow({
			id: this.wanted.workflowId ?? 'workflow-1',
			name: 'Poll',
			nodes: [this.node],
			connections: {},
			active: true,
			nodeTypes: this.bench.nodeTypes,
			staticData: JSON.parse(JSON.stringify(this.saved)) as IDataObject,
			settings: { executionOrder: 'v1' },
		});
	}

	private async call(mode: WorkflowExecuteMode, activation: WorkflowActivateMode) {
		const { workflow, bench } = this;
		const node = workflow.getNode(this.node.name) ?? this.node;
		const type = bench.nodeTypes.getByNameAndVersion(node.type, 1);
		if (!type.poll) throw new Error('It does not poll');
		const data = additionalDataOf(bench.credentials, workflow);
		return await type.poll.call(new PollContext(workflow, node, data, mode, activation));
	}
}

const nodeOf = ({
	parameters,
	nodeId = 'poller',
	name = 'Halo Polling Trigger',
}: Wanted): INode => ({
	id: nodeId,
	name,
	type: 'n8n-nodes-halo-service.haloPollingTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: { resource: 'ticket', triggerOn: 'created', options: {}, ...parameters },
	credentials: { haloServiceApi: { id: 'haloServiceApi', name: 'haloServiceApi' } },
});
