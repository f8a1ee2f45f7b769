import type { WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import { credentialType } from '../../../sandbox/n8n/prepare/credential.mts';
import type { Workflow } from './workflow.mts';

type Parameters = WorkflowNode['parameters'];

/** A manual trigger with these nodes behind it, one after the other. */
export function chain(name: string, ...nodes: WorkflowNode[]): Workflow {
	const all = [node('Start', 'manualTrigger', 1), ...nodes];
	const links = all.slice(0, -1).map(({ name: from }, index) => {
		const target = { node: all[index + 1].name, type: 'main', index: 0 };
		return [from, { main: [[target]] }];
	});
	const placed = all.map((one, index) => ({ ...one, id: one.name, position: [index * 220, 0] }));
	return { name, nodes: placed, connections: Object.fromEntries(links) };
}

/** One of n8n's own nodes: `node('Sort', 'code', 2, { jsCode: '…' })`. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Parameters = {},
): WorkflowNode {
	return { name, type: `n8n-nodes-base.${type}`, typeVersion, parameters };
}

/** The Halo node: `haloNode('Note', 'ticket', 'addNote', { … })`. */
export function haloNode(
	name: string,
	resource: string,
	operation: string,
	parameters: Parameters = {},
): WorkflowNode {
	return {
		name,
		type: 'n8n-nodes-halo-service.halo',
		typeVersion: 1,
		parameters: { resource, operation, ...parameters },
		credentials: { [credentialType]: { id: '', name: '' } },
	};
}

/** Downloads a file into the field `data` of an item. */
export const download = (name: string, url: string): WorkflowNode =>
	node(name, 'httpRequest', 4.2, {
		url,
		options: { response: { response: { responseFormat: 'file' } } },
	});
