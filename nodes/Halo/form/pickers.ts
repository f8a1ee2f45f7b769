import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';
import { allowChanges } from './allowChanges';
import { TOOL } from './toolCondition';
import { onlyInTool } from './toolVariants';

/** The resource picker. `initial` is the value of a new node. */
export const resourcePicker = (
	resources: Resource[],
	{ value: initial }: Resource,
): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: initial,
	// n8n asks for the fields of a form when it is opened, and not when the credential changes
	hint: 'After changing the credential, reopen this node to load its lists',
});

/** The operation picker; in an AI tool a new node begins with reading, which an agent may do without permission. */
export function operationPickers(resource: Resource, initial: Resource): INodeProperties[] {
	const picker = operationPicker(resource);
	if (resource !== initial) return [picker];
	const { displayOptions } = picker;
	return [
		{ ...picker, displayOptions: { ...displayOptions, hide: { [TOOL]: [true] } } },
		onlyInTool({ ...picker, default: 'getAll' }),
	];
}

const operationPicker = (resource: Resource): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [resource.value] } },
	options: resource.operations.map(({ option }) => option),
	default: firstOf(resource),
});

/** Most people come to add something, otherwise to read. */
function firstOf({ operations }: Resource): string {
	const values = operations.map(({ option }) => String(option.value));
	return ['create', 'getAll'].find((value) => values.includes(value)) ?? values[0];
}

/**
 * Shown only in an AI tool, for operations that make changes. A resource with its own rules for agents has its own
 * parameter.
 */
export function allowChangesFor(resources: Resource[]): INodeProperties {
	const changing = resources
		.flatMap(({ operations }) => operations)
		.filter(({ changes }) => changes)
		.map(({ option }) => String(option.value));
	return {
		...allowChanges,
		description:
			"Whether the AI agent may use this operation, which changes something in Halo. This is needed even with n8n's Human review.",
		displayOptions: { show: { [TOOL]: [true], operation: [...new Set(changing)] } },
	};
}
