import type { Run } from '../../../shared/types';
import { Refusal } from '../refusal';
import { define } from './define';
import type { Method } from './method';

/** Reads a method from where 'Source' says. */
export async function readMethod(run: Run): Promise<Method> {
	const source = run.parameter('source', 'define');
	if (source === 'define') return await define(run);
	throw new Refusal(`'${String(source)}' is not a source of methods`, 'Choose one from the list');
}
