import type { GenericValue, IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Run } from '../../model';
import type { MethodResponse, Failure } from './response';
import { outputDataFieldName } from './responseForm';
import { includeInputFields, includeStatusAndHeaders, neverFail } from './optionsForm';
import { elementsOf, iterationPath, readEach } from './iterateOver';
import { defineVariables, Found, readVariable, readVariables } from './outputVariables';
import { isObject } from '../../transport/json';
import type { Method } from '../method/method';
import { scopeFor } from '../variables/variables';

/**
 * Reads which parts of the response a method wants, before anything is sent: a mistake there must not cost a write.
 * @returns makes the output items from the response, or from the reason why there is none
 */
export function readOutput(run: Run, method: Method) {
	const pickValues = readPicking(run, method);
	const own = run.option(includeInputFields) ? run.item.json : {};
	return async (response: MethodResponse | Failure): Promise<INodeExecutionData[]> => {
		if ('message' in response) return [{ json: { ...own, ...response } }];
		const { status: statusCode, headers } = response;
		const about = run.option(includeStatusAndHeaders) ? { statusCode, headers } : {};
		const around = { ...own, ...(run.option(neverFail) ? { statusCode } : {}), ...about };
		const binary = binaryOf(run, response);
		return pickValues(response).map((json) => ({ json: { ...around, ...json }, ...binary }));
	};
}

/** The file is stored under the name that the form sets. */
function binaryOf(run: Run, { binary }: MethodResponse) {
	if (!binary) return {};
	const field = run.parameter(outputDataFieldName) || outputDataFieldName.default;
	return { binary: { [field]: binary } };
}

function readPicking(run: Run, method: Method): (response: MethodResponse) => IDataObject[] {
	const iteration = iterationPath(method.iterateOver);
	const scope = method.namesVariables ? scopeFor(run, method) : {};
	const roots = [...(iteration ? ['response', 'parent'] : ['response']), ...Object.keys(scope)];
	const variables = defineVariables(method.outputVariables, roots);
	if (iteration && variables.length > 0) {
		return ({ data }) =>
			withHints(run, (found) =>
				readEach(variables, elementsOf(iteration, data), { ...scope, parent: data }, found),
			);
	}
	if (iteration) return ({ data }) => elementsOf(iteration, data).map(asItem);
	if (variables.length === 0) return (response) => elementsIn(response).map(asItem);
	return ({ data: response }) =>
		withHints(run, (found) => [
			readVariables(variables, (each) =>
				readVariable(each, { ...scope, response }, undefined, found),
			),
		]);
}

/** A wrong path returns null, and the node succeeds: a hint says where the path ended. */
function withHints<T>(run: Run, read: (found: Found) => T): T {
	const found = new Found();
	const items = read(found);
	for (const hint of found.hints()) run.hint(hint);
	return items;
}

/** What to make items from by default: with paging the rows, wherever they are, otherwise the response itself. */
const elementsIn = ({ data, rows }: MethodResponse): unknown[] =>
	rows ?? (Array.isArray(data) ? data : [data]);

/**
 * An item is an object; anything else gets a name. An empty response is an empty item, so that the workflow continues.
 */
function asItem(value: unknown): IDataObject {
	if (value === undefined) return {};
	return isObject(value) ? (value as IDataObject) : { value: value as GenericValue };
}
