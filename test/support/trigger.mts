import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HookContext, WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IWebhookData,
	IWorkflowExecuteAdditionalData,
	Logger,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalDataOf } from './additionalData.mts';
import type { Bench } from './engine.mts';

/** One Halo Trigger as n8n runs it: its address, its static data, the items that it starts workflows with. */
export interface RunningTrigger {
	/** The address that n8n gives it. */
	url: string;
	node: INode;
	/** All items so far. */
	items: IDataObject[];
	/** Failed starts, by message. */
	errors: string[];
	/** How long the node thought about each call, in milliseconds. */
	took: number[];
	/** n8n's own, which the node writes to. */
	logger: Logger;
	staticData(): IDataObject;
	checkExists(): Promise<boolean>;
	create(): Promise<boolean>;
	remove(): Promise<boolean>;
	/** What n8n does when the workflow is published. */
	publish(): Promise<void>;
	close(): Promise<void>;
}

interface Wanted {
	parameters: INodeParameters;
	mode?: WorkflowExecuteMode;
	workflowId?: string;
	nodeId?: string;
	name?: string;
	/** Static data of an earlier run. */
	staticData?: IDataObject;
	credentials?: INode['credentials'];
	/** The address that n8n claims to have. */
	publicUrl?: string;
	/** What the workflow does with each item. */
	next?: (item: IDataObject) => Promise<void>;
}

/** Stands in for n8n's server: the hooks and the webhook run in n8n's own contexts. */
export async function startTrigger(bench: Bench, wanted: Wanted): Promise<RunningTrigger> {
	const { mode = 'trigger', nodeId = 'trigger-node', workflowId = 'workflow-1' } = wanted;
	const credentials = wanted.credentials ?? {
		haloServiceApi: { id: 'haloServiceApi', name: 'haloServiceApi' },
	};
	const node: INode = {
		id: nodeId,
		webhookId: `hook-${nodeId}`,
		name: wanted.name ?? 'Halo Trigger',
		type: 'n8n-nodes-halo-service.haloTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: { setup: 'automatic', conditions: {}, options: {}, ...wanted.parameters },
		credentials,
	};
	const workflow = new Workflow({
		id: workflowId,
		name: 'Watch tickets',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes: bench.nodeTypes,
		staticData: wanted.staticData,
		settings: { executionOrder: 'v1' },
	});
	const items: IDataObject[] = [];
	const errors: string[] = [];
	const took: number[] = [];
	const server = createServer((request, response) => {
		void receive(request, response).catch((cause: Error) => {
			errors.push(cause.message);
			response.statusCode = 500;
			response.end('{"message":"Error in workflow"}');
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const additionalData: IWorkflowExecuteAdditionalData = {
		...additionalDataOf(bench.credentials, workflow),
		webhookBaseUrl: `${wanted.publicUrl ?? origin}/webhook`,
		webhookTestBaseUrl: `${wanted.publicUrl ?? origin}/webhook-test`,
	};
	const type = bench.nodeTypes.getByNameAndVersion(node.type, 1);
	const webhookData: IWebhookData = {
		httpMethod: 'POST',
		node: node.name,
		path: `${node.webhookId}/webhook`,
		webhookDescription: { ...type.description.webhooks?.[0], name: 'default' },
		workflowId,
		workflowExecuteAdditionalData: additionalData,
	} as IWebhookData;
	const hookContext = () => {
		const current = workflow.getNode(node.name) ?? node;
		return new HookContext(workflow, current, additionalData, mode, 'activate', webhookData);
	};
	const hook = (name: 'checkExists' | 'create' | 'delete') => {
		const call = type.webhookMethods?.default?.[name];
		if (!call) throw new Error(`No webhook method ${name}`);
		return call.call(hookContext());
	};

	/** As n8n does: the body is parsed before the node sees it. */
	async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const rawBody = Buffer.concat(chunks);
		let body: unknown = {};
		try {
			if (rawBody.length) body = JSON.parse(rawBody.toString());
		} catch {
			response.statusCode = 422;
			response.end('{"code":422,"message":"Failed to parse request body"}');
			return;
		}
		const facade = {
			status(code: number) {
				response.statusCode = code;
				return facade;
			},
			json(data: unknown) {
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify(data));
				return facade;
			},
			end: (text?: string) => response.end(text),
		};
		const httpRequest = Object.assign(request, { body, rawBody, query: {}, params: {} });
		const context = new WebhookContext(
			workflow,
			node,
			{ ...additionalData, httpRequest, httpResponse: facade } as never,
			mode === 'manual' ? 'manual' : 'webhook',
			webhookData,
			[],
			null,
		);
		const began = performance.now();
		const result = await type.webhook?.call(context);
		took.push(performance.now() - began);
		if (!result?.noWebhookResponse) response.end('{"message":"Workflow was started"}');
		const started: INodeExecutionData[] = result?.workflowData?.[0] ?? [];
		items.push(...started.map(({ json }) => json));
		for (const { json } of started) await wanted.next?.(json);
	}

	return {
		url: `${origin}/webhook/${webhookData.path}`,
		node,
		items,
		errors,
		took,
		logger: hookContext().logger,
		staticData: () => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject,
		checkExists: () => hook('checkExists'),
		create: () => hook('create'),
		remove: () => hook('delete'),
		async publish() {
			if (!(await hook('checkExists'))) await hook('create');
		},
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
