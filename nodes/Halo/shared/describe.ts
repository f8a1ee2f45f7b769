import { updateDisplayOptions } from 'n8n-workflow';
import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Resource } from './types';

interface Placed {
	property: INodeProperties;
	/** The property in words, to find the same one again. */
	key: string;
	/** The operations that ask for it: `resource operation`. */
	uses: Array<{ resource: string; operation: string }>;
}

/** The parameters of a node: the two pickers, then what the operations ask. `initial` is the first choice. */
export function describe(resources: Resource[], initial: Resource): INodeProperties[] {
	return [
		resourcePicker(resources, initial),
		...resources.map(operationPicker),
		allowChanges(resources),
		...merge(resources).flatMap(show),
	];
}

const resourcePicker = (resources: Resource[], { value: initial }: Resource): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: initial,
});

const operationPicker = (resource: Resource): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [resource.value] } },
	options: resource.operations.map(({ option }) => option),
	default: String(resource.operations[0].option.value),
});

/**
 * Asked only where an AI agent uses the node, for what changes something. A resource that says for itself what an agent
 * may do has a parameter of its own.
 */
function allowChanges(resources: Resource[]): INodeProperties {
	const changing = resources
		.flatMap(({ operations }) => operations)
		.filter(({ changes }) => changes)
		.map(({ option }) => String(option.value));
	return {
		displayName: 'Allow Changes',
		name: 'allowChanges',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether the agent may use this operation, which changes something in Halo',
		displayOptions: { show: { '@tool': [true], operation: [...new Set(changing)] } },
	};
}

/**
 * One list out of what all operations ask. A parameter that several ask for in the same words stands
 * there once, so that the description stays small; each operation finds its own in its own order.
 */
function merge(resources: Resource[]): Placed[] {
	const placed: Placed[] = [];
	for (const { value: resource, operations } of resources) {
		for (const { option, properties } of operations) {
			let next = 0;
			for (const property of properties) {
				const key = JSON.stringify(property);
				const at = placed.findIndex((one, i) => i >= next && one.key === key);
				const index = at < 0 ? next : at;
				if (at < 0) placed.splice(index, 0, { property, key, uses: [] });
				placed[index].uses.push({ resource, operation: String(option.value) });
				next = index + 1;
			}
		}
	}
	return placed;
}

/** Says when a parameter is shown: once for each set of resources that share a set of operations. */
function show({ property, uses }: Placed): INodeProperties[] {
	const operationsOf = new Map<string, string[]>();
	for (const { resource, operation } of uses) {
		operationsOf.set(resource, [...(operationsOf.get(resource) ?? []), operation]);
	}
	const groups = new Map<string, IDisplayOptions>();
	for (const [resource, operation] of operationsOf) {
		const show = groups.get(operation.join())?.show;
		const both = [...((show?.resource ?? []) as string[]), resource];
		groups.set(operation.join(), { show: { resource: both, operation } });
	}
	return [...groups.values()].map(
		(displayOptions) => updateDisplayOptions(displayOptions, [property])[0],
	);
}
