import { converts, haloDate, instant, isTrue } from '../convert.mts';
import type { Json, Resource, Row, ValueType } from '../types.mts';

/** Without a `_`, and instructions all the same: how quietly a write is done, what it links to. */
const instructions = new Set(
	(
		'sendack dont_do_rules dont_do_databaselookups donotapplytemplateintheapi forceruleupdate ' +
		'dontcreatechild dont_update_fault new_external_link'
	).split(' '),
);

/** Never stored: instructions to the server (docs/halo/writing.md#instructions). */
const isInstruction = (name: string): boolean =>
	name.startsWith('_') || instructions.has(name.toLowerCase());

/**
 * What of an element is kept: fields that Halo knows, in its spelling and its type. Unknown names
 * vanish without a word, as they do in Halo's JSON reader.
 */
export function storable(resource: Resource, sent: Row): Row {
	const kept: Row = {};
	for (const [name, value] of Object.entries(sent)) {
		if (isInstruction(name)) continue;
		const field = resource.fields.get(name.toLowerCase());
		if (field) kept[field.name] = convertValue(value, field.type);
		else if (resource.fields.size === 0 || name === 'id') kept[name] = value;
	}
	return kept;
}

/** A checked value in its field's type: `"12"` becomes 12, dates lose their zone. */
function convertValue(value: Json, type: ValueType): Json {
	if (value === null || typeof value === 'object') return value;
	if (type === 'text') return String(value);
	if (value === '') return null;
	if (type === 'int' || type === 'number') return Number(value);
	if (type === 'bool') return typeof value === 'string' ? isTrue(value) : Boolean(value);
	if (type === 'date')
		return converts(String(value), 'date') ? haloDate(instant(String(value))) : value;
	return value;
}
