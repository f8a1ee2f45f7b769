import type { Schema, Tool } from './types.mts';

/** The text of a message's content, which is a text or a list of parts. */
export function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content))
		return content === null || content === undefined ? '' : json(content);
	return content
		.map((part: { text?: string }) => (typeof part.text === 'string' ? part.text : json(part)))
		.join('\n');
}

/** The arguments of a call, which both APIs send as JSON in a text. */
export function parsed(args: string): Record<string, unknown> {
	return JSON.parse(args || '{}') as Record<string, unknown>;
}

/** A tool from the object that names it, which is nested in one API and flat in the other. */
export const toolOf = (given: Record<string, unknown>): Tool => ({
	name: String(given.name),
	description: String(given.description ?? ''),
	parameters: (given.parameters ?? {}) as Schema,
});

const json = (value: unknown): string => JSON.stringify(value);
