import type { Run } from '../../model';
import { choicesOf, choose } from './choose';
import { exportJson, exportMethod } from './sourceForm';
import { findMethods, type Found } from './findMethods';

/** The method that is chosen from the export in the form. */
export function exported(run: Run): Found {
	const wanted = String(run.value(exportMethod.name) ?? '').trim();
	return choose(choicesOf(findMethods(run.parameter(exportJson))), wanted);
}
