import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../model';
import { errorsAsOutput, maxOutputLength, maxTextLength } from './agentForm';
import { withDependencies } from './dependencies';
import { allowChangesFor, operationPickers, resourcePicker } from './pickers';
import { SameWords } from './sameWords';
import { toolDescription } from './toolDescription';
import { onlyInTool, withToolVariant } from './toolVariants';

interface Placed {
	property: INodeProperties;
	/** The operations that use it: `resource operation`. */
	uses: Array<{ resource: string; operation: string }>;
}

/** The parameters of a node: the two pickers, then those of the operations. `initial` is the first choice. */
export function describe(resources: Resource[], initial: Resource): INodeProperties[] {
	const known = new Map(
		resources.map(({ value, operations }) => [
			value,
			new Set(operations.map(({ option }) => String(option.value))),
		]),
	);
	return [
		...toolDescription(resources),
		resourcePicker(resources, initial),
		...resources.flatMap((resource) => operationPickers(resource, initial)),
		allowChangesFor(resources),
		...merge(resources).flatMap(({ property, uses }) =>
			show({ property: withDependencies(resources, property), uses }, known),
		),
		...[maxTextLength, maxOutputLength, errorsAsOutput].map(onlyInTool),
	];
}

/**
 * One list of the parameters of all operations. A parameter that several operations use with the same text appears
 * once, so that the description stays small; each operation finds its own parameters in its own order.
 */
function merge(resources: Resource[]): Placed[] {
	const placed: Placed[] = [];
	const sameWords = new SameWords();
	const known = new Map<number, Placed[]>();
	for (const { value: resource, operations } of resources) {
		for (const { option, properties } of operations) {
			let next = 0;
			for (const property of properties.flatMap(withToolVariant)) {
				const number = sameWords.numberOf(property);
				const same = known.get(number) ?? [];
				const places = same.map((one) => placed.indexOf(one)).filter((index) => index >= next);
				const index = places.length > 0 ? Math.min(...places) : next;
				if (places.length === 0) {
					placed.splice(index, 0, { property, uses: [] });
					known.set(number, [...same, placed[index]]);
				}
				placed[index].uses.push({ resource, operation: String(option.value) });
				next = index + 1;
			}
		}
	}
	return placed;
}

/** Resources and operations for which a parameter is shown: all pairs of the two. */
interface Shown {
	resources: Set<string>;
	operations: Set<string>;
}

/**
 * Adds the conditions for when a parameter is shown, as few as n8n allows: each combination is a copy of the
 * parameter.
 * @param known the operations of each resource
 */
function show({ property, uses }: Placed, known: Map<string, Set<string>>): INodeProperties[] {
	const used = new Map<string, Set<string>>();
	for (const { resource, operation } of uses) {
		used.set(resource, (used.get(resource) ?? new Set()).add(operation));
	}
	/** A pair that does not exist does no harm; one that exists and does not use the parameter does. */
	const fits = (resource: string, operation: string) =>
		!known.get(resource)?.has(operation) || used.get(resource)?.has(operation) === true;
	/** All pairs that it has fit already. */
	const takes = ({ resources, operations }: Shown, resource: string, operation: string) =>
		(operations.has(operation) || !some(resources, (one) => !fits(one, operation))) &&
		(resources.has(resource) || !some(operations, (one) => !fits(resource, one)));

	const places: Shown[] = [];
	for (const { resource, operation } of uses) {
		const has = ({ resources, operations }: Shown) =>
			resources.has(resource) && operations.has(operation);
		if (places.some(has)) continue;
		/** Whether a form shows it in another place as well when this one takes it in. */
		const isTwice = (other: Shown, { resources, operations }: Shown) =>
			(other.resources.has(resource) || some(resources, (one) => other.resources.has(one))) &&
			(other.operations.has(operation) || some(operations, (one) => other.operations.has(one)));
		const found = places.find(
			(place) =>
				takes(place, resource, operation) &&
				!places.some((other) => other !== place && isTwice(other, place)),
		);
		const place = found ?? { resources: new Set(), operations: new Set() };
		place.resources.add(resource);
		place.operations.add(operation);
		if (!found) places.push(place);
	}
	const { displayOptions } = property;
	return places.map(({ resources, operations }) => {
		// n8n stops at the first condition that is not met, so the conditions that exclude most forms come last
		const conditions = {
			resource: [...resources],
			operation: [...operations],
			...displayOptions?.show,
		};
		return { ...property, displayOptions: { ...displayOptions, show: conditions } };
	});
}

function some<T>(values: Set<T>, isSo: (value: T) => boolean): boolean {
	for (const value of values) if (isSo(value)) return true;
	return false;
}
