import type { GenericValue, IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Run } from '../../model';
import type { Answer, Failure } from './answer';
import { outputDataFieldName } from './answerForm';
import { includeInputFields, includeStatusAndHeaders, neverFail } from './optionsForm';
import { elementsOf, iterationPath, readEach } from './iterateOver';
import { defineVariables, readVariable, readVariables } from './outputVariables';
import { isObject } from '../../transport/json';
import type { Method } from '../method/method';
import { scopeFor } from '../variables/variables';

/**
 * Reads what a method wants to have of the answer, before anything is sent: what cannot be read must not cost a write.
 * @returns makes the output items out of the answer, or of why there is none
 */
export function readOutput(run: Run, method: Method) {
	const pickValues = readPicking(run, method);
	const own = run.option(includeInputFields) ? run.item.json : {};
	return async (answer: Answer | Failure): Promise<INodeExecutionData[]> => {
		if ('message' in answer) return [{ json: { ...own, ...answer } }];
		const { status: statusCode, headers } = answer;
		const about = run.option(includeStatusAndHeaders) ? { statusCode, headers } : {};
		const around = { ...own, ...(run.option(neverFail) ? { statusCode } : {}), ...about };
		const binary = await readBinary(run, answer);
		return pickValues(answer).map((json) => ({ json: { ...around, ...json }, ...binary }));
	};
}

/** The file goes under the name that the form gives it. */
async function readBinary(run: Run, { file }: Answer) {
	if (!file) return {};
	const field = run.parameter(outputDataFieldName) || outputDataFieldName.default;
	return { binary: { [field]: await run.keepFile(file) } };
}

function readPicking(run: Run, method: Method): (answer: Answer) => IDataObject[] {
	const iteration = iterationPath(method.iterateOver);
	const scope = method.namesVariables ? scopeFor(run, method) : {};
	const roots = [...(iteration ? ['response', 'parent'] : ['response']), ...Object.keys(scope)];
	const variables = defineVariables(method.outputVariables, roots);
	if (iteration && variables.length > 0) {
		return ({ data }) =>
			readEach(variables, elementsOf(iteration, data), { ...scope, parent: data });
	}
	if (iteration) return ({ data }) => elementsOf(iteration, data).map(asItem);
	if (variables.length === 0) return (answer) => elementsIn(answer).map(asItem);
	return ({ data: response }) => [
		readVariables(variables, (each) => readVariable(each, { ...scope, response })),
	];
}

/** What to make items of when nobody says: with paging the rows, wherever they stand, and else the answer itself. */
const elementsIn = ({ data, rows }: Answer): unknown[] =>
	rows ?? (Array.isArray(data) ? data : [data]);

/** An item holds an object; anything else gets a name. An empty answer is an empty item, so that the workflow goes on. */
function asItem(value: unknown): IDataObject {
	if (value === undefined) return {};
	return isObject(value) ? (value as IDataObject) : { value: value as GenericValue };
}
