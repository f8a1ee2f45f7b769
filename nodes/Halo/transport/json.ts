import type { IDataObject } from 'n8n-workflow';

type Revive = (key: string, value: unknown) => unknown;

/**
 * The data of a JSON text, each value changed by `revive`; undefined if it is not JSON. A number with more digits than
 * JavaScript can represent becomes text, so that none is lost.
 */
export function parseJson(text: string, revive?: Revive): unknown {
	try {
		const data: unknown = JSON.parse(text, revive);
		return /\d{16}/.test(text) ? JSON.parse(withLargeNumbersAsText(text), revive) : data;
	} catch {
		return undefined;
	}
}

/** Patterns for JSON inside a text, and for its numbers. */
const TOKENS = /\\[^]|"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

function withLargeNumbersAsText(json: string): string {
	let isInText = false;
	return json.replace(TOKENS, (token) => {
		if (token === '"') isInText = !isInText;
		return !isInText && losesDigits(token) ? `"${token}"` : token;
	});
}

/** A number with an exponent is not meant to be exact. */
const losesDigits = (token: string): boolean =>
	/^-?\d/.test(token) && !/e/i.test(token) && Math.abs(Number(token)) > Number.MAX_SAFE_INTEGER;

/** Whether a value is an object, and neither a list nor null. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; none if it is not a list. */
export const objectsIn = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];
