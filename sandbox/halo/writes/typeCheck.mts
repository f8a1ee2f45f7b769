import { fieldErrors } from '../answers.mts';
import { converts } from '../convert.mts';
import type { Json, Resource, Row, ValueType } from '../types.mts';

const words: Partial<Record<ValueType, string>> = {
	int: 'integer',
	number: 'double',
	bool: 'boolean',
	date: 'DateTime',
	guid: 'Guid',
};

/**
 * Refuses values that do not convert to their field's type, as Halo's JSON reader does: text that
 * holds a number is a number, an object is never text.
 * @throws Refusal 400 `{ "[0].field": ["Could not convert ..."] }`
 */
export function checkTypes(resource: Resource, rows: Row[], raw: string): void {
	const errors: Record<string, string[]> = {};
	rows.forEach((row, index) => {
		for (const [name, value] of Object.entries(row)) {
			const type = resource.fields.get(name.toLowerCase())?.type;
			const problem = type && mismatch(value, type);
			const path = `[${index}].${name}`;
			if (problem) errors[path] = [`${problem} Path '${path}', ${position(raw, name, value)}.`];
		}
	});
	if (Object.keys(errors).length > 0) throw fieldErrors(errors);
}

/** What is wrong with a value of that type; nothing when it converts. */
function mismatch(value: Json, type: ValueType): string | undefined {
	if (value === null || type === 'any') return undefined;
	if (type === 'array') return Array.isArray(value) ? undefined : notDeserializable('array', value);
	if (type === 'object') {
		return isObject(value) ? undefined : notDeserializable('object', value);
	}
	if (typeof value === 'object') {
		return `Unexpected character encountered while parsing value: ${Array.isArray(value) ? '[' : '{'}.`;
	}
	return fits(value, type) ? undefined : couldNot(value, type);
}

function fits(value: string | number | boolean, type: ValueType): boolean {
	if (type === 'text') return true;
	if (typeof value === 'boolean') return type === 'bool';
	if (typeof value === 'string') return value === '' || converts(value, type);
	if (type === 'int') return Number.isInteger(value);
	return type === 'number' || type === 'bool';
}

const couldNot = (value: string | number | boolean, type: ValueType): string =>
	`Could not convert ${typeof value} to ${words[type] ?? type}: ${String(value)}.`;

function notDeserializable(wanted: string, value: Json): string {
	const kind = isObject(value) ? 'object (e.g. {"name":"value"})' : 'value';
	return `Cannot deserialize the current JSON ${kind} because the type requires a JSON ${wanted} to deserialize correctly.`;
}

function position(raw: string, name: string, value: Json): string {
	const before = raw.indexOf(JSON.stringify(value), raw.indexOf(`"${name}"`));
	return `line 1, position ${before + JSON.stringify(value).length}`;
}

export const isObject = (value: Json | undefined): value is Row =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
