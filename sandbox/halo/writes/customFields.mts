import { ruleText } from '../answers.mts';
import { commaList, converts, haloDate, instant } from '../convert.mts';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import { fieldEntities, fieldTypes, inputTypes } from './fieldTypes.mts';
import { tableRows } from './customTables.mts';
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
	if (definitions.length === 0) return undefined;
	const changes = Array.isArray(sent) ? sent.filter(isObject) : [];
	const current = Array.isArray(existing?.customfields)
		? existing.customfields.filter(isObject)
		: [];
	return definitions.map((definition) => {
		const change = changes.find((one) => names(one, definition));
		const before = current.find(({ id }) => id === definition.id);
		if (!change) return before ?? shown(definition, {});
		return shown(definition, valueOf(definition, change.value ?? null, before));
	});
}

/** The custom fields that a kind of record has. */
function definitionsFor(store: Store, resource: string): Row[] {
	const entity = fieldEntities[resource];
	return entity
		? store
				.of('FieldInfo')
				.all()
				.filter(({ usage }) => usage === entity)
		: [];
}

const names = (change: Row, definition: Row): boolean =>
	change.id === undefined || change.id === null
		? String(change.name).toLowerCase() === String(definition.name).toLowerCase()
		: String(change.id) === String(definition.id);

const shown = ({ id, name, label, type, usage }: Row, value: Row): Row => ({
	id,
	name,
	label,
	type,
	usage,
	...value,
});

/** The `value` and the `display` of a field, from what a client sent. */
function valueOf(definition: Row, value: Json, before: Row | undefined): Row {
	if (value === null || value === '') return {};
	switch (definition.type) {
		case fieldTypes.singleSelect:
			return selected(definition, [idOf(value)], ([only]) => only);
		case fieldTypes.multiSelect:
			return selected(definition, idsOf(value), (ids) => ids);
		case fieldTypes.table:
			return { value: tableRows(value, before?.value) };
		case fieldTypes.checkbox:
			return { value: value === true || String(value).toLowerCase() === 'true' || value === 1 };
		case fieldTypes.date:
			if (!converts(String(value), 'date')) throw invalid();
			return { value: haloDate(instant(String(value))), display: String(value).slice(0, 10) };
		default:
			return text(definition, value);
	}
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
