import type { IDataObject } from 'n8n-workflow';

type Revive = (key: string, value: unknown) => unknown;

/** The data of a JSON text, each value changed by `revive`; undefined when it is not JSON. */
export function parseJson(text: string, revive?: Revive): unknown {
	try {
		return JSON.parse(text, revive);
	} catch {
		return undefined;
	}
}

/** Whether a value is an object with properties, and neither a list nor null. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; none where there is no list. */
export const objectsIn = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];
