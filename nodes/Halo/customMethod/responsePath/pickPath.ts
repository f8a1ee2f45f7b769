import type { Index, Path, Step } from './path';
import { isObject } from '../../transport/json';
import { opened } from '../../values/conversions';
import { plainText } from '../../values/text';

/** A path that ended before its last step. */
export class Missing {
	constructor(
		readonly path: Path,
		/** The step that found nothing ... */
		readonly step: number,
		/** ... at this index of its selectors, or -1 at its name. */
		readonly index: number,
		/** The value that the path had reached. */
		readonly arrivedAt: unknown,
	) {}
}

const NOTHING = Symbol('nothing');

/**
 * Follows a path. Own properties only; a name reads from all elements of a list; a text that contains JSON is read if
 * the path continues inside it.
 * @param roots what the first word may mean: `{ response }`
 * @returns the value, or `Missing`
 */
export function pick(path: Path, roots: Record<string, unknown>): unknown {
	let value: unknown = roots;
	for (let i = 0; i < path.steps.length; i++) {
		const { name, indexes } = path.steps[i];
		const before = opened(value);
		if (Array.isArray(before) && !isDigits(name)) {
			value = collect(before, path.steps[i]);
			continue;
		}
		value = Array.isArray(before) ? element(before, Number(name)) : property(before, name);
		if (value === NOTHING) return new Missing(path, i, -1, before);
		for (let k = 0; k < indexes.length; k++) {
			const list = opened(value);
			value = at(list, indexes[k]);
			if (value === NOTHING) return new Missing(path, i, k, list);
		}
	}
	return path.asText ? plainText(value) : value;
}

/** One property of all elements of a list; null where an element lacks it; lists inside are joined. */
function collect(list: unknown[], step: Step): unknown[] {
	const collected: unknown[] = [];
	for (const element of list) {
		const inside = opened(element);
		for (const each of Array.isArray(inside) ? inside : [inside]) {
			const value = step.indexes.reduce(
				(found, index) => at(opened(found), index),
				property(opened(each), step.name),
			);
			if (value === NOTHING) collected.push(null);
			else if (Array.isArray(value)) for (const inner of value) collected.push(inner);
			else collected.push(value);
		}
	}
	return collected;
}

function property(value: unknown, name: string): unknown {
	if (!isObject(value) || !Object.hasOwn(value, name)) return NOTHING;
	const found = value[name];
	return found === undefined ? NOTHING : found;
}

function at(list: unknown, index: Index): unknown {
	if (!Array.isArray(list)) return NOTHING;
	if ('position' in index) return element(list, index.position);
	for (const each of list) {
		const value = property(opened(each), index.name);
		if (isScalar(value) && String(value) === index.equals) return each;
	}
	return NOTHING;
}

const element = (list: unknown[], position: number): unknown =>
	list[position] === undefined ? NOTHING : list[position];

const isScalar = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isDigits = (name: string) => /^\d+$/.test(name);
