import path from 'node:path';
import {
	ExecutionLifecycleHooks,
	LoadOptionsContext,
	PackageDirectoryLoader,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type NodeExecutionHint,
} from 'n8n-workflow';
import { CredentialStore } from './credentialStore.mts';
import { testCredential, type CredentialTestResult } from './credentialTest.mts';
import { BenchNodeTypes } from './nodeTypes.mts';

const PACKAGE = 'n8n-nodes-halo-service';
const NODE_NAME = 'Under Test';

export interface NodeRun {
	/** The node's type: 'halo' of this package, or a full name. */
	type?: string;
	typeVersion?: number;
	parameters: INodeParameters;
	items?: INodeExecutionData[];
	onError?: INode['onError'];
	/** Credential type to credential id; all stored ones unless said otherwise. */
	credentials?: Record<string, string>;
	/** Cancels the execution, as the Stop button does. */
	signal?: AbortSignal;
}

export interface NodeOutcome {
	status: IRun['status'];
	/** Items of the first output. */
	items: INodeExecutionData[];
	outputs: INodeExecutionData[][];
	error?: Error & {
		description?: string | null;
		httpCode?: string;
		context?: { itemIndex?: number };
	};
	hints: NodeExecutionHint[];
	/** All that n8n would store of this run. */
	run: IRun;
}

/** A workflow as n8n exports it. */
export type WorkflowFile = Pick<IWorkflowBase, 'nodes' | 'connections'> & { name?: string };

/** n8n's real engine around the built package, with credentials in memory. */
export class Bench {
	readonly credentials: CredentialStore;

	readonly nodeTypes: BenchNodeTypes;

	constructor(readonly loader: PackageDirectoryLoader) {
		this.credentials = new CredentialStore((name) => loader.getCredential(name).type);
		this.nodeTypes = new BenchNodeTypes(loader);
	}

	/** Runs one node on its items. */
	async runNode(wanted: NodeRun): Promise<NodeOutcome> {
		const { workflow, node } = this.oneNode(wanted);
		const main = [wanted.items ?? [{ json: {} }]];
		const data = createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node, data: { main }, source: null }] },
		});
		const execution = new WorkflowExecute(
			this.additionalData(workflow),
			'manual',
			data,
		).processRunExecutionData(workflow);
		wanted.signal?.addEventListener('abort', () => execution.cancel());
		return outcome(await execution, node.name);
	}

	/** Runs a whole workflow from its trigger; gives what each node put out. */
	async runWorkflow(file: WorkflowFile): Promise<{ run: IRun; node(name: string): NodeOutcome }> {
		const nodes = file.nodes
			.filter((node) => node.type !== 'n8n-nodes-base.stickyNote')
			.map((node) => ({ ...node, credentials: node.credentials && this.allCredentials() }));
		const workflow = this.workflow(nodes, file.connections);
		const run = await new WorkflowExecute(this.additionalData(workflow), 'manual').run({
			workflow,
		});
		return { run, node: (name) => outcome(run, name) };
	}

	/** Calls a method behind a dropdown, a locator or a resource mapper. */
	async callMethod(
		group: 'listSearch' | 'loadOptions' | 'resourceMapping',
		method: string,
		wanted: NodeRun,
		...args: unknown[]
	): Promise<unknown> {
		const { workflow, node } = this.oneNode(wanted);
		const type = this.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		const additionalData = this.additionalData(workflow);
		additionalData.currentNodeParameters = node.parameters;
		const methods: Record<string, unknown> = { ...type.methods?.[group] };
		const call = methods[method];
		if (typeof call !== 'function') throw new Error(`No ${group} method "${method}"`);
		return await call.call(
			new LoadOptionsContext(workflow, node, additionalData, 'parameters'),
			...args,
		);
	}

	/** Presses the test button of the stored credential, as n8n's editor does on saving. */
	async testCredential(type = 'haloServiceApi', id = type): Promise<CredentialTestResult> {
		return await testCredential(this, type, id);
	}

	/** What n8n hands to every execution. The addresses must be absolute. */
	additionalData(workflow: Workflow): IWorkflowExecuteAdditionalData {
		const base: IWorkflowBase = {
			id: String(workflow.id),
			name: 'Bench',
			active: false,
			activeVersionId: null,
			isArchived: false,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: Object.values(workflow.nodes),
			connections: {},
		};
		return {
			credentialsHelper: this.credentials,
			hooks: new ExecutionLifecycleHooks('manual', 'execution', base),
			executionId: 'execution',
			currentNodeExecutionIndex: 0,
			restApiUrl: 'http://localhost/rest',
			instanceBaseUrl: 'http://localhost/',
			webhookBaseUrl: 'http://localhost/webhook',
			webhookTestBaseUrl: 'http://localhost/webhook-test',
			webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
			formWaitingBaseUrl: 'http://localhost/form-waiting',
			variables: {},
			setExecutionStatus: () => {},
			logAiEvent: () => {},
		} as Partial<IWorkflowExecuteAdditionalData> as IWorkflowExecuteAdditionalData;
	}

	workflow(nodes: INode[], connections: WorkflowFile['connections'] = {}): Workflow {
		const settings = { executionOrder: 'v1' as const };
		return new Workflow({
			id: 'bench',
			nodes,
			connections,
			active: false,
			nodeTypes: this.nodeTypes,
			settings,
		});
	}

	private oneNode(wanted: NodeRun): { workflow: Workflow; node: INode } {
		const type = wanted.type ?? 'halo';
		const workflow = this.workflow([
			{
				id: 'node',
				name: NODE_NAME,
				type: type.includes('.') ? type : `${PACKAGE}.${type}`,
				typeVersion: wanted.typeVersion ?? 1,
				position: [0, 0],
				parameters: wanted.parameters,
				onError: wanted.onError,
				credentials: this.allCredentials(wanted.credentials),
			},
		]);
		return { workflow, node: workflow.nodes[NODE_NAME] };
	}

	private allCredentials(ids?: Record<string, string>): INode['credentials'] {
		const named = Object.entries(ids ?? { haloServiceApi: 'haloServiceApi' });
		return Object.fromEntries(named.map(([type, id]) => [type, { id, name: id }]));
	}
}

/**
 * Loads the built package from a folder (this project unless said otherwise).
 * Credentials are stored under the name of their type: `{ haloServiceApi: { url, clientId, clientSecret } }`.
 */
export async function createBench(
	credentials: Record<string, ICredentialDataDecryptedObject> = {},
	folder = path.resolve(),
): Promise<Bench> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const bench = new Bench(loader);
	for (const [id, data] of Object.entries(credentials)) bench.credentials.stored.set(id, data);
	return bench;
}

function outcome(run: IRun, name: string): NodeOutcome {
	const task = run.data.resultData.runData[name]?.[0];
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	const error = task?.error ?? run.data.resultData.error;
	return {
		status: run.status,
		items: outputs[0] ?? [],
		outputs,
		error: error as NodeOutcome['error'],
		hints: task?.hints ?? [],
		run,
	};
}
