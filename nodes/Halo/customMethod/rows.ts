import type { Run } from '../model';

/** The rows of a list of the form, such as `{ parameter: [{ name, value }] }`. */
export function rowsOf(run: Run, name: string, key: 'parameter' | 'variable' = 'parameter') {
	const list = (run.parameter(name, {}) ?? {}) as Record<string, unknown>;
	return (Array.isArray(list[key]) ? list[key] : []) as Array<Record<string, unknown>>;
}
