import { publish } from '../../prepare/publication.mts';
import { linked, type WorkflowNode } from '../../prepare/examples.mts';
import { credentialType, sandboxCredential } from '../../prepare/credential.mts';
import { RestError } from '../../prepare/rest.mts';
import type { QueueStack } from '../stack.mts';
import { pause } from './storm.mts';

/** A workflow as `examples/` holds it, or as a storm makes it. */
export interface StormWorkflow {
	name: string;
	nodes: Array<WorkflowNode & { position?: number[] }>;
	connections: object;
	settings?: object;
}

/** Saves a workflow and switches it on; gives its ID. */
export async function publishStorm(
	{ rest, access }: QueueStack,
	workflow: StormWorkflow,
	credentials: Record<string, { id: string; name: string }> = {},
): Promise<string> {
	const halo = { [credentialType]: await sandboxCredential(rest, access) };
	// without an example's ID: n8n has the example already
	const { name, connections, settings = { executionOrder: 'v1' } } = workflow;
	const nodes = linked(workflow.nodes, { ...halo, ...credentials });
	const body = { name, connections, settings, nodes };
	const { id } = await rest.post<{ id: string }>('/workflows', body);
	await publish(rest, id);
	return id;
}

interface Summary {
	id: string;
	status: string;
}

const pageSize = 100;

/** All executions of a workflow, as n8n lists them. */
export async function executionsOf({ rest }: QueueStack, workflowId: string): Promise<Summary[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const all = new Map<string, Summary>();
	let next: string | null = '';
	while (next !== null) {
		const from = next && `&cursor=${encodeURIComponent(next)}`;
		const page: { results: Summary[]; nextCursor?: string | null } = await rest.get(
			`/executions?filter=${filter}&limit=${pageSize}${from}`,
		);
		for (const one of page.results) all.set(one.id, one);
		next = page.nextCursor ?? null;
	}
	return [...all.values()];
}

const underWay = ['new', 'running', 'waiting', 'unknown'];

/**
 * Waits until no execution is under way any more; n8n needs a minute or two to see that one was interrupted.
 * @param patience milliseconds, after which the rest is reported as it is
 */
export async function settled(
	stack: QueueStack,
	workflowId: string,
	patience: number,
): Promise<Summary[]> {
	const deadline = Date.now() + patience;
	let told = 0;
	for (;;) {
		const all = await executionsOf(stack, workflowId);
		const open = all.filter(({ status }) => underWay.includes(status)).length;
		if (open === 0 || Date.now() > deadline) return all;
		if (Date.now() - told > 10_000) {
			told = Date.now();
			console.log(`  ${all.length} executions, ${open} under way`);
		}
		await pause(2_000);
	}
}

/** What n8n keeps of an execution, as one text. */
export async function keptOf(
	{ rest }: QueueStack,
	id: number,
): Promise<{ status: string; kept: string }> {
	try {
		const { status, data } = await rest.get<{ status: string; data?: string }>(`/executions/${id}`);
		return { status, kept: String(data ?? '') };
	} catch (cause) {
		if (cause instanceof RestError && cause.status === 404) return { status: 'gone', kept: '' };
		throw cause;
	}
}
