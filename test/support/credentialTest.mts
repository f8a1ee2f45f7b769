import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type ICredentialTestRequest,
} from 'n8n-workflow';
import type { Bench } from './engine.mts';

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	/** What the editor shows. */
	message: string;
}

/**
 * The name that the node of a test has in n8n. It is not 'n8n-nodes-base.noOp', the one name for which n8n would ask for
 * a new token on each test: a stored token is used again.
 */
const NAME = 'noOp';

interface Thrown {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

/** Does what n8n's credentials tester does (read in n8n 2.41): a no-op node with one routed request. */
export async function testCredential(
	bench: Bench,
	type: string,
	id: string,
): Promise<CredentialTestResult> {
	const { test } = bench.loader.getCredential(type).type;
	if (!test) throw new Error(`"${type}" has no test`);
	try {
		const { json } = await request(bench, type, id, test);
		const wrong = test.rules?.find(
			({ type: kind, properties }) =>
				kind === 'responseSuccessBody' && valueAt(json, properties.key) === properties.value,
		);
		if (wrong) return { status: 'Error', message: wrong.properties.message };
		return { status: 'OK', message: 'Connection successful!' };
	} catch (thrown) {
		return { status: 'Error', message: wording(thrown as Thrown, test) };
	}
}

async function request(
	bench: Bench,
	type: string,
	id: string,
	test: ICredentialTestRequest,
): Promise<INodeExecutionData> {
	const noOp = bench.nodeTypes.getByNameAndVersion('n8n-nodes-base.noOp');
	const nodeType: INodeType = {
		description: {
			...noOp.description,
			name: NAME,
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: test.request },
				},
			],
		},
	};
	const plain: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: NAME,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id, name: id } },
	};
	bench.nodeTypes.add(NAME, nodeType);
	try {
		const workflow = bench.workflow([plain]);
		const node = workflow.nodes['Temp-Node'];
		const context = new ExecuteContext(
			workflow,
			node,
			bench.additionalData(workflow),
			'internal',
			createEmptyRunExecutionData(),
			0,
			[],
			{ main: [[{ json: {} }]] },
			{ node, data: {}, source: null },
			[],
		);
		const data = bench.credentials.complete(type, bench.credentials.stored.get(id) ?? {});
		const output = await new RoutingNode(context, nodeType, {
			id,
			name: id,
			type,
			data,
		}).runNode();
		if (!output) throw new Error('The request of the test gave nothing');
		return output[0][0];
	} finally {
		bench.nodeTypes.add(NAME, noOp);
	}
}

/** n8n's own choice of words: a rule, the status, a bare network code, or the message. */
function wording({ message, cause }: Thrown, test: ICredentialTestRequest): string {
	if (cause?.response) {
		const { status, statusText } = cause.response;
		const rule = test.rules?.find(
			(r) => r.type === 'responseCode' && r.properties.value === status,
		);
		return rule?.properties.message ?? (statusText || `Received HTTP status code: ${status}`);
	}
	return cause?.code ?? message;
}

/** What a key of a rule points to, in a response of any kind. */
function valueAt(json: unknown, key: string): unknown {
	return typeof json === 'object' && json !== null
		? (json as Record<string, unknown>)[key]
		: undefined;
}
