import type { Run } from '../../model';
import { define } from './define';
import { exported } from './exported';
import type { Found } from './findMethods';
import { fromHalo } from './fromHalo';
import { notCarriedOver } from './notCarriedOver';
import type { Method } from '../method/method';
import { withOverrides } from './overrides';
import { saved } from './saved';
import { source } from './sourceForm';

/** Reads a method from the chosen source. */
export async function readMethod(run: Run): Promise<Method> {
	const wanted = run.parameter(source);
	if (wanted === 'define') return await define(run);
	if (wanted === 'export') return toMethod(run, exported(run));
	return toMethod(run, await saved(run));
}

function toMethod(run: Run, found: Found): Method {
	const method = fromHalo(found, run.halo.server);
	for (const hint of notCarriedOver(found)) run.hint(hint);
	return withOverrides(run, method);
}
