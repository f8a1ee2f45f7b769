import type { Resource } from '../model';

/**
 * The text under the node's name on the canvas, in the words of the pickers: `Create or Append: Ticket`. n8n evaluates
 * an expression, which sees only the saved values. So it derives the label from the value, and looks up those that are
 * spelled differently.
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

/** The label that the expression derives from a value: `Add Note` from `addNote`. */
const spelledOut = (value: string) =>
	value.replace(/[A-Z]/g, ' $&').replace(/^./, (first) => first.toUpperCase());
