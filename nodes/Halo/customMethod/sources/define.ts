import { catalogue } from '../../catalogue';
import type { Run } from '../../model';
import { UserFacingError } from '../../transport/userFacingError';
import { iterateOver, outputVariables } from '../output/outputForm';
import {
	body,
	bodyType,
	formFields,
	formType,
	inputDataFieldName,
	withoutNull,
} from '../request/bodyForm';
import { bodyFields, pathParameters, query } from '../request/mapperForm';
import { headers, queryParameters, variables } from '../request/namedValuesForm';
import { httpMethod, path } from '../request/pathForm';
import { mapperRows, typedRows } from '../request/knownValues';
import { rowsOf } from '../method/rows';
import type { NamedValue, Body, HttpMethod, Method } from '../method/method';

/** The method as defined in the form. */
export async function define(run: Run): Promise<Method> {
	const method = run.parameter(httpMethod);
	const address = readPath(run);
	return {
		name: '',
		method,
		path: address,
		query: [...(await readQuery(run, method, address)), ...rowsOf(run, queryParameters)],
		headers: rowsOf(run, headers),
		body: readBody(run),
		variables: readVariables(run),
		outputVariables: rowsOf(run, outputVariables, 'variable'),
		iterateOver: run.parameter(iterateOver).trim(),
		namesVariables: false,
	};
}

function readPath(run: Run): string {
	const address = String(run.value(path.name) ?? '').trim();
	if (address !== '') return address;
	throw new UserFacingError("'Path' is empty", 'Fill it in, for example with /api/client');
}

/** The values of the mapper for the path's query parameters. */
async function readQuery(run: Run, method: HttpMethod, address: string): Promise<NamedValue[]> {
	const known = (await catalogue()).find(address)?.query(method) ?? [];
	return typedRows(mapperRows(run, query), known, 'query parameter', run.inputZone);
}

function readBody(run: Run): Body {
	const kind = run.parameter(bodyType);
	if (kind === 'json') return { kind, content: withoutNull(run.parameter(body)) };
	if (kind === 'fields') return { kind, values: mapperRows(run, bodyFields) };
	if (kind === 'file') return { kind, field: run.parameter(inputDataFieldName) };
	const parts = rowsOf(run, formFields);
	return { kind, encoding: run.parameter(formType), parts };
}

/** A path parameter wins over a variable with the same name. */
function readVariables(run: Run): NamedValue[] {
	const given = mapperRows(run, pathParameters).filter(({ value }) => value !== '');
	const names = new Set(given.map(({ name }) => name));
	const others = rowsOf(run, variables).filter(({ name }) => !names.has(String(name ?? '').trim()));
	return [...others, ...given];
}
