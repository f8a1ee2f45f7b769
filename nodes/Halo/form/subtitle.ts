import type { Resource } from '../model';

/**
 * What the canvas shows under the node's name, in the words of the pickers: `Create or Append: Ticket`. n8n works out an
 * expression, which knows only the saved values. So it makes the label out of the value, and looks up those that are not
 * spelled like it.
 */
export function subtitle(resources: Resource[]): string {
	const labels = resources.flatMap(({ name, value, operations }) => [
		[value, name],
		...operations.map(({ option }) => [String(option.value), option.name]),
	]);
	const irregular = labels.filter(([value, label]) => spelledOut(value) !== label);
	const known = JSON.stringify(Object.fromEntries(irregular));
	return `={{ [$parameter["operation"], $parameter["resource"]].map((value) => (${known})[value] ?? value.replace(/[A-Z]/g, " $&").replace(/^./, (first) => first.toUpperCase())).join(": ") }}`;
}

/** What the expression makes of a value: `Add Note` of `addNote`. */
const spelledOut = (value: string) =>
	value.replace(/[A-Z]/g, ' $&').replace(/^./, (first) => first.toUpperCase());
