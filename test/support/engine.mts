import path from 'node:path';
import { LoadOptionsContext, PackageDirectoryLoader, WorkflowExecute } from 'n8n-core';
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
	type Logger,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData.mts';
import { CredentialStore } from './credentialStore.mts';
import { testCredential, type CredentialTestResult } from './credentialTest.mts';
import { BenchNodeTypes } from './nodeTypes.mts';
import { outcomeOf, type NodeOutcome } from './outcome.mts';
import './untimedPatterns.mts';

export type { NodeOutcome } from './outcome.mts';

const PACKAGE = 'n8n-nodes-halo-service';
const NODE_NAME = 'Under Test';

export interface NodeRun {
	/** The node's type: 'halo' of this package, or a full name. */
	type?: string;
	typeVersion?: number;
	parameters: INodeParameters;
	items?: INodeExecutionData[];
	onError?: INode['onError'];
	/** Credential type to credential id; all stored ones by default. */
	credentials?: Record<string, string>;
	/** The time zone in the workflow's settings; UTC by default. */
	timezone?: string;
	/** Cancels the execution, as the Stop button does. */
	signal?: AbortSignal;
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
		return outcomeOf(await execution, node.name);
	}

	/** Runs a whole workflow from its trigger; gives what each node put out. */
	async runWorkflow(file: WorkflowFile): Promise<{ run: IRun; node(name: string): NodeOutcome }> {
		const nodes = file.nodes
			.filter((node) => node.type !== 'n8n-nodes-base.stickyNote')
			.map((node) => ({ ...node, credentials: node.credentials && this.allCredentials() }));
		const workflow = this.workflow(nodes, file.connections);
		const execution = new WorkflowExecute(this.additionalData(workflow), 'manual');
		const run = await execution.run({ workflow });
		return { run, node: (name) => outcomeOf(run, name) };
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

	/** n8n's own logger, which all nodes write to. */
	get logger(): Logger {
		const { workflow, node } = this.oneNode({ parameters: {} });
		return new LoadOptionsContext(workflow, node, this.additionalData(workflow), '').logger;
	}

	/** What n8n hands to every execution of the workflow. */
	additionalData(workflow: Workflow): IWorkflowExecuteAdditionalData {
		return additionalDataOf(this.credentials, workflow);
	}

	workflow(
		nodes: INode[],
		connections: WorkflowFile['connections'] = {},
		timezone = 'UTC',
	): Workflow {
		const settings = { executionOrder: 'v1' as const, timezone };
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
		const nodes: INode[] = [
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
		];
		const workflow = this.workflow(nodes, {}, wanted.timezone);
		return { workflow, node: workflow.nodes[NODE_NAME] };
	}

	private allCredentials(ids?: Record<string, string>): INode['credentials'] {
		const named = Object.entries(ids ?? { haloServiceApi: 'haloServiceApi' });
		return Object.fromEntries(named.map(([type, id]) => [type, { id, name: id }]));
	}
}

/**
 * Loads the built package from a folder (this project by default).
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
