/**
 * A path into data, such as `response^clients[0]^name!`: the first step is the root, `response`; each further one goes
 * to a child property. This is Halo's own form; what this package adds to it is marked in docs/response-paths.md.
 */
export interface Path {
	steps: Step[];
	/** Ends with `!`: the value as plain text. */
	asText: boolean;
}

export interface Step {
	name: string;
	/** Selects from the list that the step reaches, one after the other. */
	indexes: Index[];
}

/** `[0]`, counted from 0, or `[id=203]`, the first element whose property has that text. */
export type Index = { position: number } | { name: string; equals: string };

/** The first word of the path. */
export const rootOf = ({ steps }: Path): string => steps[0].name;

/** Prints a path so that reading it returns the same path. */
export function printPath({ steps, asText }: Path): string {
	return `${printSteps(steps)}${asText ? '!' : ''}`;
}

export function printSteps(steps: Step[]): string {
	return steps.map(({ name, indexes }) => printName(name) + printIndexes(indexes)).join('^');
}

function printIndexes(indexes: Index[]): string {
	return indexes.map((index) => `[${printIndex(index)}]`).join('');
}

export function printIndex(index: Index): string {
	if ('position' in index) return String(index.position);
	const { name, equals } = index;
	return `${printName(name)}=${isPlainText(equals) ? equals : quote(equals)}`;
}

const printName = (name: string) => (isPlainName(name) ? name : quote(name));

const isPlainName = (name: string) => /^[^^[\]=!"]+$/.test(name) && name === name.trim();

const isPlainText = (text: string) => !/^"|\]/.test(text) && text === text.trim();

/** `"text"`, with `""` for a quote inside. */
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
