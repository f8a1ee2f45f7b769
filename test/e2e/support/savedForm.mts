import { mergeTests } from '@playwright/test';
import type { WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import { test as withEditor } from './test.mts';
import { test as withWorld, type World } from './world.mts';

/** A test with the editor and a Halo of its own, whose faults it can set. */
export const test = mergeTests(withEditor, withWorld);

export { expect } from '@playwright/test';

interface Mapper {
	value: Record<string, unknown> | null;
	schema: Array<{ id: string; displayName: string; removed?: boolean }>;
}

/** A mapper of a node as n8n has it saved by now. */
export async function savedMapper(
	{ n8n }: World,
	workflow: { id: string },
	node: string,
	name = 'fields',
): Promise<Mapper> {
	const { nodes } = await n8n.get<{ nodes: WorkflowNode[] }>(`/workflows/${workflow.id}`);
	const found = nodes.find((one) => one.name === node);
	return (found?.parameters as Record<string, Mapper>)[name];
}

/** A mapper that holds these values, as an export of a workflow has it. */
export const mapper = (value: Record<string, unknown>) => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: Object.keys(value).map((id) => ({
		id,
		displayName: id,
		type: 'string',
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		removed: false,
	})),
});
