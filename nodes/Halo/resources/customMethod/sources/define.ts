import type { Run } from '../../../shared/types';
import { Refusal } from '../refusal';
import { rowsOf } from '../rows';
import { METHODS, type HttpMethod, type Method } from './method';

/** The method as the form has it. */
export function define(run: Run): Method {
	return {
		name: '',
		method: readHttpMethod(run),
		path: readPath(run),
		query: rowsOf(run, 'queryParameters'),
		headers: rowsOf(run, 'headers'),
		body: { kind: 'json', content: run.parameter('body', '') },
		variables: rowsOf(run, 'variables'),
		outputVariables: rowsOf(run, 'outputVariables', 'variable'),
		iterateOver: String(run.parameter('iterateOver', '') ?? '').trim(),
		namesVariables: false,
	};
}

function readHttpMethod(run: Run): HttpMethod {
	const wanted = String(run.parameter('method', 'GET')).trim().toUpperCase();
	const method = METHODS.find((known) => known === wanted);
	if (method) return method;
	throw new Refusal(`'${wanted}' is not a method`, `Use ${METHODS.join(', ')}`);
}

function readPath(run: Run): string {
	const path = String(run.parameter('path', '') ?? '').trim();
	if (path !== '') return path;
	throw new Refusal("'Path' is empty", 'Fill it in, for example with /api/client');
}
