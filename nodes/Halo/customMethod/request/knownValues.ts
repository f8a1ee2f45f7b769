import type { IDataObject, ResourceMapperValue } from 'n8n-workflow';
import type { KnownField } from '../../catalogue';
import { convert } from '../../values/convert';
import { isEditorField } from '../../form/editorFields';
import type { Parameter, Run } from '../../model';
import { parseJson } from '../../transport/json';
import { fillJson } from '../variables/fillJson';
import { fillText } from '../variables/fillText';
import { splitTokens } from '../variables/template';
import type { NamedValue } from '../method/method';
import type { Scope } from '../variables/variables';

/** The values of a mapper for this item, as rows; empty ones are left out. */
export function mapperRows(run: Run, form: Parameter): NamedValue[] {
	// read whole: n8n would check single values against the schema saved in the workflow
	const { value } = (run.parameter(form) ?? {}) as Partial<ResourceMapperValue>;
	return Object.entries(value ?? {})
		.filter(([field, each]) => !isEditorField(field) && each !== null && each !== undefined)
		.map(([field, each]) => ({ name: field, value: each }));
}

/**
 * The same rows in Halo's types, except for those that contain variables. Names that Halo does not list are unchanged.
 */
export function typedRows(
	rows: NamedValue[],
	known: KnownField[],
	what: string,
	zone: string,
): NamedValue[] {
	return rows.map(({ name, value }) => {
		if (hasTokens(value)) return { name, value };
		return {
			name,
			value: typed(value, typeOf(known, name), `The ${what} '${String(name)}'`, zone),
		};
	});
}

/** A record made from the rows, in Halo's types, with all variables filled in. */
export function typedRecord(
	rows: NamedValue[],
	known: KnownField[],
	scope: Scope,
	zone: string,
): IDataObject {
	const record = new Map<string, unknown>();
	for (const { name, value } of rows) {
		const type = typeOf(known, name);
		const filled = hasTokens(value) ? fillField(String(value), type, scope, String(name)) : value;
		const converted = typed(filled, type, `The field '${String(name)}'`, zone);
		if (converted !== undefined) record.set(String(name), converted);
	}
	return Object.fromEntries(record) as IDataObject;
}

/** A list or an object is written as JSON, and no variable can change its structure. */
function fillField(text: string, type: Type, scope: Scope, name: string): unknown {
	const isJson = type === 'array' || type === 'object';
	return isJson ? parseJson(fillJson(text, scope)) : fillText(text, scope, `the field '${name}'`);
}

const hasTokens = (value: unknown) =>
	typeof value === 'string' && splitTokens(value).some((piece) => typeof piece !== 'string');

/** Undefined for what Halo does not list. */
type Type = KnownField['type'] | undefined;

const typeOf = (known: KnownField[], name: unknown): Type =>
	known.find(({ id }) => id === name)?.type;

function typed(value: unknown, type: Type, place: string, zone: string): unknown {
	// Halo's OpenAPI calls lists of IDs text: they are sent as data, and a query joins them with commas
	if (type === undefined || (type === 'string' && typeof value === 'object')) return value;
	return convert(value, type, place, zone);
}
