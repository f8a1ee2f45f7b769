import { updateDisplayOptions } from 'n8n-workflow';
import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';
import { withDependencies } from './dependencies';

interface Placed {
	property: INodeProperties;
	/** The property in words, to find the same one again. */
	key: string;
	/** The operations that ask for it: `resource operation`. */
	uses: Array<{ resource: string; operation: string }>;
}

/** The parameters of a node: the two pickers, then what the operations ask. `initial` is the first choice. */
export function describe(resources: Resource[], initial: Resource): INodeProperties[] {
	const known = new Map(
		resources.map(({ value, operations }) => [
			value,
			operations.map(({ option }) => String(option.value)),
		]),
	);
	return [
		resourcePicker(resources, initial),
		...resources.map(operationPicker),
		allowChanges(resources),
		...merge(resources)
			.flatMap((placed) => show(placed, known))
			.map((property) => withDependencies(resources, property)),
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
	default: firstOf(resource),
});

/** A person mostly comes to add something, else to read. */
function firstOf({ operations }: Resource): string {
	const values = operations.map(({ option }) => String(option.value));
	return ['create', 'getAll'].find((value) => values.includes(value)) ?? values[0];
}

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

/** Resources and operations for which a parameter is shown: all pairs of the two. */
interface Shown {
	resources: string[];
	operations: string[];
}

/**
 * Says when a parameter is shown, in as few places as n8n's conditions allow: each place is a copy of it.
 * @param known the operations of each resource
 */
function show({ property, uses }: Placed, known: Map<string, string[]>): INodeProperties[] {
	const isUse = new Set(uses.map(({ resource, operation }) => `${resource} ${operation}`));
	/** Pairs that do not exist do no harm; one that exists and does not ask for the parameter does. */
	const fits = ({ resources: names, operations }: Shown) =>
		names.every((name) =>
			known.get(name)?.every((one) => !operations.includes(one) || isUse.has(`${name} ${one}`)),
		);

	const places: Shown[] = [];
	for (const { resource, operation } of uses) {
		const one = { resources: [resource], operations: [operation] };
		if (places.some((place) => overlap(place, one))) continue;
		const at = places.findIndex((place, i) => {
			const both = union(place, one);
			return fits(both) && !places.some((other, j) => i !== j && overlap(other, both));
		});
		if (at < 0) places.push(one);
		else places[at] = union(places[at], one);
	}
	return places.map(({ resources: resource, operations: operation }) => {
		// n8n stops at the first condition that is not met, so the cheap ones that hold for most forms come first
		const placed = { ...property, displayOptions: { show: { resource, operation } } };
		return updateDisplayOptions(property.displayOptions ?? {}, [placed])[0];
	});
}

/** A form shows a parameter once. */
const overlap = (a: Shown, b: Shown) =>
	a.resources.some((one) => b.resources.includes(one)) &&
	a.operations.some((one) => b.operations.includes(one));

const union = (a: Shown, b: Shown): Shown => ({
	resources: [...new Set([...a.resources, ...b.resources])],
	operations: [...new Set([...a.operations, ...b.operations])],
});
