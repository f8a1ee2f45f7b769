import { ruleText } from '../answers.mts';
import { commaList, converts, haloDate, instant } from '../convert.mts';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import { fieldEntities, fieldTypes, inputTypes } from './fieldTypes.mts';
import { rowsIn, tableRows, type MergeCells } from './customTables.mts';
import { isObject } from './typeCheck.mts';

/**
 * Merges sent custom fields, named by `id` or `name`, into a record's own. A name that this Halo
 * does not have is dropped like any unknown field (our choice).
 * @returns the record's full list; nothing for a kind of record without custom fields
 * @throws Refusal 400 "Invalid Data Type" for a value that the field cannot hold
 */
export function mergeCustomFields(
	store: Store,
	resource: string,
	sent: Json | undefined,
	existing?: Row,
): Row[] | undefined {
	const definitions = definitionsFor(store, resource);
	return definitions.length === 0
		? undefined
		: merged(store, definitions, sent, existing?.customfields);
}

/** The custom fields that a kind of record has. */
export function definitionsFor(store: Store, resource: string): Row[] {
	const entity = fieldEntities[resource];
	if (!entity) return [];
	return store
		.of('FieldInfo')
		.all()
		.filter(({ usage }) => usage === entity);
}

/** One value for each definition: the sent one, else the one from before, else none. */
function merged(store: Store, definitions: Row[], sent?: Json, before?: Json): Row[] {
	const current = new Map(rowsIn(before).map((one) => [one.id, one]));
	const changes = new Map(rowsIn(sent).map((one) => [keyOf(one), one]));
	return definitions.map((definition) => {
		const { id, name } = definition;
		const change = changes.get(keyOf({ id })) ?? changes.get(keyOf({ name }));
		const own = current.get(id);
		if (!change) return own ?? shown(definition, {});
		return shown(definition, valueOf(store, definition, change, own));
	});
}

/** What a sent field is recognised by: its number, else its name in any case. */
const keyOf = ({ id, name }: Row): string =>
	id === undefined || id === null ? `name ${String(name).toLowerCase()}` : `id ${String(id)}`;

const shown = (definition: Row, value: Row): Row => {
	const { id, name, label, type, usage, custom_extra_table_id: table } = definition;
	return {
		id,
		name,
		label,
		type,
		...(usage !== undefined && { usage }),
		...(table !== undefined && { custom_extra_table_id: table }),
		...value,
	};
};

/** The `value` and the `display` of a field, from what a client sent. */
function valueOf(store: Store, definition: Row, change: Row, before: Row | undefined): Row {
	const value = change.value ?? null;
	const isPartial = change.delete_these_rows !== undefined;
	if ((value === null || value === '') && !isPartial) return {};
	switch (definition.type) {
		case fieldTypes.singleSelect:
			return selected(definition, [idOf(value)], ([only]) => only);
		case fieldTypes.multiSelect:
			return selected(definition, idsOf(value), (ids) => ids);
		case fieldTypes.table:
			return { value: tableRows(change, before?.value, cellsOf(store, definition)) };
		case fieldTypes.checkbox:
			return { value: value === true || String(value).toLowerCase() === 'true' || value === 1 };
		case fieldTypes.date:
			if (!converts(String(value), 'date')) throw invalid();
			return { value: haloDate(instant(String(value))), display: String(value).slice(0, 10) };
		default:
			return text(definition, value);
	}
}

/** The cells of a table's rows are custom fields too, by the columns that the table is set up with. */
function cellsOf(store: Store, { custom_extra_table_id: id }: Row): MergeCells {
	const columns = rowsIn(store.of('CustomTable').get(String(id))?.customfields);
	if (columns.length === 0) return (sent, before) => sent ?? before ?? [];
	return (sent, before) => merged(store, columns, sent, before);
}

function text(definition: Row, value: Json): Row {
	if (typeof value === 'object') throw invalid();
	const isNumber = [inputTypes.integer, inputTypes.decimal, inputTypes.money].includes(
		Number(definition.inputtype),
	);
	if (isNumber && !converts(String(value), 'number')) throw invalid();
	return { value: String(value), display: String(value) };
}

/** A selection is written as lookup id, and read back as id with the text beside it. */
function selected(definition: Row, ids: string[], shape: (ids: Json[]) => Json): Row {
	const choices = Array.isArray(definition.values) ? definition.values.filter(isObject) : [];
	const chosen = ids.map((wanted) => choices.find(({ id }) => String(id) === wanted.trim()));
	const found = chosen.filter((choice) => choice !== undefined);
	if (found.length < ids.length) throw invalid();
	return {
		value: shape(found.map(({ id }) => id)),
		display: found.map(({ name }) => String(name)).join(', '),
	};
}

const idOf = (value: Json): string => String(isObject(value) ? (value.id ?? value.value) : value);
const idsOf = (value: Json): string[] =>
	Array.isArray(value) ? value.map(idOf) : commaList(idOf(value));

const invalid = () => ruleText('Invalid Data Type');
