import type { ResourceMapperField } from 'n8n-workflow';
import { isCustomField } from '../lists/customFields';
import { isTypeField } from '../input/fromInput';
import { MORE } from '../form/editorFields';

/**
 * n8n saves the fields of a form, including their lists, in every workflow: the limit for the fields of one form,
 * filled in, in characters of JSON. Locators, options and the rest of the node are not included.
 */
const MOST = 48_000;

/** What filling in a field adds: its key once more, a value, and a mark that the editor sets. */
const FILLED_IN = 80;

const sizeOf = (field: ResourceMapperField) => JSON.stringify(field).length + FILLED_IN;

/**
 * The same fields, small enough to be saved. If a tenant has very many agents or categories, the longest lists are
 * replaced by fields that accept a name or an ID; if it has very many custom fields, the last ones are replaced by a
 * notice.
 */
export const withinBounds = (fields: ResourceMapperField[], inUse: Set<string>) =>
	withFewerFields(withFewerLists(fields), inUse);

/** The longest list first, since one of them is nearly always the cause. */
function withFewerLists(fields: ResourceMapperField[]): ResourceMapperField[] {
	const gain = (field: ResourceMapperField) => sizeOf(field) - sizeOf(withoutList(field));
	const longestFirst = fields
		.filter((field) => field.options && gain(field) > 0)
		.sort((a, b) => gain(b) - gain(a));
	const given = new Set<ResourceMapperField>();
	let excess = total(fields) - MOST;
	for (const field of longestFirst) {
		if (excess <= 0) break;
		given.add(field);
		excess -= gain(field);
	}
	return fields.map((field) => (given.has(field) ? withoutList(field) : field));
}

function withoutList({ options = [], ...field }: ResourceMapperField): ResourceMapperField {
	const displayName = `${field.displayName} Name or ID (Too Many for a List: ${options.length})`;
	return { ...field, type: 'string', displayName };
}

/** Halo's own fields, required ones, and those in use always stay. */
function withFewerFields(fields: ResourceMapperField[], inUse: Set<string>): ResourceMapperField[] {
	if (total(fields) <= MOST) return fields;
	const stays = (field: ResourceMapperField) =>
		!isTenants(field) || field.required || inUse.has(field.id);
	const ours = fields.filter(stays);
	let room = MOST - total([...ours, notice(fields.length)]);
	const kept = new Set(ours);
	for (const field of fields.filter((one) => !kept.has(one))) {
		room -= sizeOf(field);
		if (room < 0) break;
		kept.add(field);
	}
	return [...fields.filter((one) => kept.has(one)), notice(fields.length - kept.size)];
}

const isTenants = ({ id }: ResourceMapperField) => isCustomField(id) || isTypeField(id);

/** Read-only. */
const notice = (missing: number): ResourceMapperField => ({
	id: MORE,
	displayName: `${missing} More Fields: Enter Them in the Option 'Extra JSON'`,
	type: 'string',
	required: false,
	display: true,
	defaultMatch: false,
	canBeUsedToMatch: false,
	readOnly: true,
});

const total = (fields: ResourceMapperField[]) =>
	fields.reduce((sum, field) => sum + sizeOf(field), 0);
