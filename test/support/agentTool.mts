import { NodeConnectionTypes } from 'n8n-workflow';
import type { Bench } from './engine.mts';

/** How n8n names the copy of the node that an agent can use. */
export const TOOL = 'n8n-nodes-halo-service.haloTool';

/** Makes that copy, as n8n does. */
export function addTool({ nodeTypes }: Bench): void {
	const halo = nodeTypes.getByNameAndVersion('n8n-nodes-halo-service.halo');
	const description = {
		...halo.description,
		name: 'haloTool',
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
	};
	nodeTypes.add(TOOL, Object.assign(Object.create(halo), { description }));
}
