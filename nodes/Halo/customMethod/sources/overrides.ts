import type { Run } from '../../model';
import { comparable } from '../../values/text';
import { rowsOf } from '../method/rows';
import { iterateOver, outputVariables } from '../output/outputForm';
import { withoutNull } from '../request/bodyForm';
import { headers, queryParameters, variables } from '../request/namedValuesForm';
import { replacementBody } from './sourceForm';
import { iterate } from './loop';
import type { Method } from '../method/method';

type Named = Partial<Record<'name', unknown>>;

/** A method from an export or from Halo, with the changes of the form: a row overrides those with the same name. */
export function withOverrides(run: Run, method: Method): Method {
	const body = withoutNull(run.parameter(replacementBody));
	const isGiven = body !== undefined && body !== null && body !== '';
	const outputs = rowsOf(run, outputVariables, 'variable');
	const own = without(method.outputVariables, outputs);
	const given = outputs.filter((row) => nameOf(row) !== '' || row.value);
	const merged: Method = {
		...method,
		query: merge(method.query, rowsOf(run, queryParameters)),
		headers: merge(method.headers, rowsOf(run, headers), comparable),
		variables: merge(method.variables, rowsOf(run, variables)),
		outputVariables: [...own, ...given],
		...(isGiven ? { body: { kind: 'json', content: body } } : {}),
	};
	return iterate(merged, run.parameter(iterateOver).trim(), own);
}

function merge<T extends Named>(own: T[], given: T[], as = sameName): T[] {
	return [...without(own, given, as), ...given];
}

function without<T extends Named>(own: T[], given: Named[], as = sameName): T[] {
	const names = new Set(given.map((row) => as(nameOf(row))));
	return own.filter((row) => !names.has(as(nameOf(row))));
}

const nameOf = ({ name }: Named) => String(name ?? '').trim();

const sameName = (name: string) => name;
