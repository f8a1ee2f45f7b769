import type { Run } from '../model';

/** Says in words why a value does not fit a field. */
export class Unfit extends Error {}

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it may stand in a sentence: short, on one line. */
export function show(value: unknown): string {
	const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** What did not fit, as a message that names the field and the item; anything else as it is. */
export function unfit(run: Run, name: string, cause: unknown) {
	return cause instanceof Unfit ? run.fail(`'${name}' ${cause.message}`) : (cause as Error);
}
