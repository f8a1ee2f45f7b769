import type { VariableRow, Method } from '../method/method';
import { withoutBrackets } from '../responsePath/brackets';

/**
 * Iterates over the response of a method that comes from Halo, as a runbook does: over one of its output variables, by
 * name or in angle signs, or over a path. The method's own output variables go on reading the whole response, and
 * the list itself is not repeated in each item.
 * @param own the names of those output variables that are the method's own
 */
export function iterate(method: Method, iterateOver: string, own: VariableRow[]): Method {
	if (iterateOver === '') return method;
	const wanted = withoutBrackets(iterateOver);
	const { outputVariables } = method;
	const loop = outputVariables.find(({ name }) => name === wanted);
	const path = String(loop?.value ?? wanted);
	return {
		...method,
		iterateOver: path,
		outputVariables: outputVariables
			.filter(({ value }) => value !== path)
			.map((row) => (own.includes(row) ? { ...row, value: ofParent(row.value) } : row)),
	};
}

/** `response` is the element during an iteration, and `parent` is the whole response. */
const ofParent = (path: unknown) =>
	String(path).replace(/^\s*response(?=\s*(?:[[^!]|$))/, 'parent');
