import type { Parameter, Run } from '../../model';

/** The rows of a list of the form, such as `{ parameter: [{ name, value }] }`. */
export function rowsOf(run: Run, form: Parameter, key: 'parameter' | 'variable' = 'parameter') {
	const list = (run.parameter(form) ?? {}) as Record<string, unknown>;
	return (Array.isArray(list[key]) ? list[key] : []) as Array<Record<string, unknown>>;
}
