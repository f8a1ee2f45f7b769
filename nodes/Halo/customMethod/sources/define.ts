import { catalogue } from '../../catalogue';
import type { Run } from '../../model';
import { Refusal } from '../refusal';
import { mapperRows, typedRows } from '../request/knownValues';
import { rowsOf } from '../rows';
import type { NamedValue } from '../variables/variables';
import { METHODS, type Body, type HttpMethod, type Method } from './method';

/** The method as the form has it. */
export async function define(run: Run): Promise<Method> {
	const method = readHttpMethod(run);
	const path = readPath(run);
	return {
		name: '',
		method,
		path,
		query: [...(await readQuery(run, method, path)), ...rowsOf(run, 'queryParameters')],
		headers: rowsOf(run, 'headers'),
		body: readBody(run),
		variables: readVariables(run),
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

/** What the mapper of the path's query parameters holds. */
async function readQuery(run: Run, method: HttpMethod, path: string): Promise<NamedValue[]> {
	const known = (await catalogue()).find(path)?.query(method) ?? [];
	return typedRows(mapperRows(run, 'query'), known, 'query parameter');
}

function readBody(run: Run): Body {
	const kind = run.parameter('bodyType', 'json');
	if (kind === 'json') return { kind, content: run.parameter('body', '') };
	if (kind === 'fields') return { kind, values: mapperRows(run, 'bodyFields') };
	if (kind === 'file') return { kind, field: String(run.parameter('inputDataFieldName', 'data')) };
	if (kind !== 'form') throw new Refusal(`'${String(kind)}' is not a type of body`, 'Choose one');
	const encoding = run.parameter('formType', 'multipart');
	const parts = rowsOf(run, 'formFields');
	return { kind, encoding: encoding === 'urlencoded' ? encoding : 'multipart', parts };
}

/** What is given for the path itself wins over a variable of the same name. */
function readVariables(run: Run): NamedValue[] {
	const given = mapperRows(run, 'pathParameters').filter(({ value }) => value !== '');
	const names = new Set(given.map(({ name }) => name));
	const others = rowsOf(run, 'variables').filter(
		({ name }) => !names.has(String(name ?? '').trim()),
	);
	return [...others, ...given];
}
