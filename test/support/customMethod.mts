import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { map, pick, type World } from './halo.mts';

type Row = Record<string, string>;

/** A Custom Method as a person thinks of it. */
export interface Form {
	method?: string;
	path?: string;
	/** How the path is given: 'path' or 'list'. */
	mode?: string;
	/** Rows that are written by hand ... */
	query?: Row;
	headers?: Row;
	variables?: Row;
	/** ... and what the mappers hold. */
	pathParameters?: IDataObject;
	pathQuery?: IDataObject;
	bodyFields?: IDataObject;
	body?: string;
	/** Output variables by name: a path, or all of the row. */
	output?: Record<string, string | Row>;
	iterateOver?: string;
	options?: IDataObject;
	/** Any other parameter, by its name. */
	more?: IDataObject;
}

/** The same as the editor saves it. */
export function saved({ path = '/api/client', mode = 'path', more, ...form }: Form) {
	const { query, headers, variables, output, pathParameters, pathQuery, bodyFields } = form;
	const { method, body, iterateOver, options } = form;
	const plain = { method, body, iterateOver, options };
	const rows = (values: Row = {}) => ({
		parameter: Object.entries(values).map(([name, value]) => ({ name, value })),
	});
	return {
		...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
		path: pick(path, mode),
		...(pathParameters ? { pathParameters: map(pathParameters) } : {}),
		...(pathQuery ? { query: map(pathQuery) } : {}),
		...(bodyFields ? { bodyType: 'fields', bodyFields: map(bodyFields) } : {}),
		queryParameters: rows(query),
		headers: rows(headers),
		variables: rows(variables),
		outputVariables: {
			variable: Object.entries(output ?? {}).map(([name, row]) => ({
				name,
				...(typeof row === 'string' ? { value: row } : row),
			})),
		},
		...more,
	} as INodeParameters;
}

/** Runs a Custom Method on items; gives all of the outcome. */
export const runMethod = async (
	world: World,
	form: Form,
	items: INodeExecutionData[] = [{ json: {} }],
) =>
	await world.bench.runNode({
		parameters: { resource: 'customMethod', operation: 'call', ...saved(form) },
		items,
	});

/** The same, and the items; throws what the node threw. */
export async function callMethod(world: World, form: Form, items?: IDataObject[]) {
	const { error, items: output } = await runMethod(
		world,
		form,
		items?.map((json) => ({ json })),
	);
	if (error) throw error;
	return output;
}
