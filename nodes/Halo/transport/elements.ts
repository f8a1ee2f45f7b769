import { helpForResponse } from './errors';
import type { Help } from './help';
import { dataOf } from './http';
import { isObject } from './json';
import type { HaloRequest, HaloResponse } from './types';

/** `[3].outcome_id`; newer parts of ASP.NET write `$[3].outcome_id`. */
const ELEMENT = /^\$?\.?\[(\d+)\]/;

/**
 * What Halo refused in a list, by the position of the element; undefined if any part of the message has no position.
 * Such a refusal comes from reading the body, before anything is done (our reading; docs/not-verified.md).
 * @param count how many elements were sent
 */
export function helpByElement(
	response: HaloResponse,
	request: HaloRequest,
	count: number,
): Map<number, Help> | undefined {
	const data = response.status === 400 ? dataOf(response) : undefined;
	if (!isObject(data)) return undefined;
	const fields = Object.entries(isObject(data.errors) ? data.errors : data);
	const found = new Map<number, Record<string, unknown>>();
	for (const [path, messages] of fields) {
		const [, digits] = ELEMENT.exec(path) ?? [];
		if (digits === undefined || Number(digits) >= count || !Array.isArray(messages))
			return undefined;
		found.set(Number(digits), { ...found.get(Number(digits)), [path]: messages });
	}
	if (found.size === 0) return undefined;
	return new Map(
		[...found].map(([at, own]) => {
			const body = Buffer.from(JSON.stringify(own));
			return [at, helpForResponse({ ...response, body }, request)];
		}),
	);
}
