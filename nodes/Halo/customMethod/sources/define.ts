import { catalogue } from '../../catalogue';
import type { Run } from '../../model';
import { UserFacingError } from '../../transport/userFacingError';
import { iterateOver, outputVariables } from '../output/outputForm';
import { body, bodyType, formFields, formType, inputDataFieldName } from '../request/bodyForm';
import { bodyFields, pathParameters, query } from '../request/mapperForm';
import { headers, queryParameters, variables } from '../request/namedValuesForm';
import { httpMethod, path } from '../request/pathForm';
import { mapperRows, typedRows } from '../request/knownValues';
import { rowsOf } from '../method/rows';
import type { NamedValue } from '../method/method';
import { METHODS, type Body, type HttpMethod, type Method } from '../method/method';

/** The method as the form has it. */
export async function define(run: Run): Promise<Method> {
	const method = readHttpMethod(run);
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

function readHttpMethod(run: Run): HttpMethod {
	const wanted = String(run.value(httpMethod.name) ?? httpMethod.default)
		.trim()
		.toUpperCase();
	const method = METHODS.find((known) => known === wanted);
	if (method) return method;
	throw new UserFacingError(`'${wanted}' is not a method`, `Use ${METHODS.join(', ')}`);
}

function readPath(run: Run): string {
	const address = String(run.value(path.name) ?? '').trim();
	if (address !== '') return address;
	throw new UserFacingError("'Path' is empty", 'Fill it in, for example with /api/client');
}

/** What the mapper of the path's query parameters holds. */
async function readQuery(run: Run, method: HttpMethod, address: string): Promise<NamedValue[]> {
	const known = (await catalogue()).find(address)?.query(method) ?? [];
	return typedRows(mapperRows(run, query), known, 'query parameter', run.inputZone);
}

function readBody(run: Run): Body {
	const kind = run.value(bodyType.name) ?? bodyType.default;
	if (kind === 'json') return { kind, content: run.parameter(body) };
	if (kind === 'fields') return { kind, values: mapperRows(run, bodyFields) };
	if (kind === 'file') return { kind, field: run.parameter(inputDataFieldName) };
	if (kind !== 'form')
		throw new UserFacingError(`'${String(kind)}' is not a type of body`, 'Choose one');
	const encoding = run.value(formType.name);
	const parts = rowsOf(run, formFields);
	return { kind, encoding: encoding === 'urlencoded' ? encoding : 'multipart', parts };
}

/** What is given for the path itself wins over a variable of the same name. */
function readVariables(run: Run): NamedValue[] {
	const given = mapperRows(run, pathParameters).filter(({ value }) => value !== '');
	const names = new Set(given.map(({ name }) => name));
	const others = rowsOf(run, variables).filter(({ name }) => !names.has(String(name ?? '').trim()));
	return [...others, ...given];
}
