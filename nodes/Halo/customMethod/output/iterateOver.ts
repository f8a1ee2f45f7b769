import type { IDataObject } from 'n8n-workflow';
import { explain } from '../responsePath/explain';
import { printPath, rootOf, type Path } from '../responsePath/path';
import { isObject } from '../../transport/json';
import { Missing, pick } from '../responsePath/pickPath';
import { readVariable, readVariables, type Found, type OutputVariable } from './outputVariables';
import { UserFacingError } from '../../transport/userFacingError';
import { responsePath } from '../responsePath/responsePath';
import { describe } from '../method/text';
import { opened } from '../../values/conversions';

/** Reads 'Iterate Over'; undefined when it is empty. */
export function iterationPath(text: unknown): Path | undefined {
	const written = String(text ?? '').trim();
	if (written === '') return undefined;
	const path = responsePath(written, "'Iterate Over'", ['response']);
	if (!path.asText) return path;
	throw new UserFacingError(
		"'Iterate Over' ends with !, which converts the list to text",
		'Leave out the !',
	);
}

/**
 * The elements to make items from. A single object is one element, since Halo may respond to one record with a bare
 * object, and null is an empty list.
 * @throws UserFacingError when there is nothing, or something without elements
 */
export function elementsOf(path: Path, response: unknown): unknown[] {
	const found = pick(path, { response: response });
	if (found instanceof Missing) {
		throw new UserFacingError("'Iterate Over' is not in Halo's response", explain(found));
	}
	const list = opened(found);
	if (Array.isArray(list)) return list;
	if (list === null) return [];
	if (isObject(list) && !isEnvelope(list)) return [list];
	throw new UserFacingError(
		`'Iterate Over' must be a list, but it is ${describe(list)}`,
		advice(path, list),
	);
}

/** Halo's envelope of a list has a count. */
const isEnvelope = (value: Record<string, unknown>) =>
	Object.hasOwn(value, 'record_count') && listsIn(value).length > 0;

const listsIn = (value: unknown) =>
	isObject(value) ? Object.keys(value).filter((key) => Array.isArray(value[key])) : [];

function advice(path: Path, value: unknown): string {
	const [list] = listsIn(value);
	if (list === undefined) return "Name a list of the response, or leave 'Iterate Over' empty";
	const steps = [...path.steps, { name: list, indexes: [] }];
	return `Write '${printPath({ steps, asText: false })}', which is a list`;
}

/**
 * Picks the variables once for each element; inside, `response` is the element. Paths that begin with another word are
 * the same for all elements and looked up once, so that the work is linear in the size of the response.
 * @param around the other words: `parent`, the whole response
 */
export function readEach(
	variables: OutputVariable[],
	elements: unknown[],
	around: Record<string, unknown>,
	found?: Found,
): IDataObject[] {
	const shared = new Map<OutputVariable, unknown>();
	const readOnce = (variable: OutputVariable) => {
		if (!shared.has(variable))
			shared.set(variable, readVariable(variable, around, undefined, found));
		return shared.get(variable);
	};
	return elements.map((response, position) => {
		const roots = { response };
		return readVariables(variables, (variable) =>
			rootOf(variable.path) === 'response'
				? readVariable(variable, roots, position, found)
				: readOnce(variable),
		);
	});
}
