import type { GenericValue, IDataObject } from 'n8n-workflow';
import { optionsOf } from '../../../shared/options';
import type { Run } from '../../../shared/types';
import type { Answer } from './answer';
import { elementsOf, iterationPath, readEach } from './iterateOver';
import { defineVariables, readVariable, readVariables } from './outputVariables';
import { isRecord } from '../responsePath/pickPath';
import type { Method } from '../sources/method';
import { scopeOf } from '../variables/variables';

/**
 * Reads what a method wants to have of the answer, before anything is sent: what cannot be read must not cost a write.
 * @returns makes the JSON of the output items out of the answer
 */
export function readOutput(run: Run, method: Method): (answer: Answer) => IDataObject[] {
	const { includeInputFields, includeStatusAndHeaders } = optionsOf(run);
	const pickValues = readPicking(run, method);
	return (answer) => {
		const { status: statusCode, headers, data } = answer;
		const around = {
			...(includeInputFields ? run.item.json : {}),
			...(includeStatusAndHeaders ? { statusCode, headers } : {}),
		};
		return pickValues(data).map((json) => ({ ...around, ...json }));
	};
}

function readPicking(run: Run, method: Method): (data: unknown) => IDataObject[] {
	const iteration = iterationPath(method.iterateOver);
	const scope = method.namesVariables ? scopeOf(method.variables, run.item.json) : {};
	const roots = [...(iteration ? ['response', 'parent'] : ['response']), ...Object.keys(scope)];
	const variables = defineVariables(method.outputVariables, roots);
	if (iteration && variables.length > 0) {
		return (data) => readEach(variables, elementsOf(iteration, data), { ...scope, parent: data });
	}
	if (iteration) return (data) => elementsOf(iteration, data).map(asItem);
	if (variables.length === 0) return (data) => (Array.isArray(data) ? data : [data]).map(asItem);
	return (response) => [
		readVariables(variables, (each) => readVariable(each, { ...scope, response })),
	];
}

/** An item holds an object; anything else gets a name. An empty answer is an empty item, so that the workflow goes on. */
function asItem(value: unknown): IDataObject {
	if (value === undefined) return {};
	return isRecord(value) ? (value as IDataObject) : { value: value as GenericValue };
}
