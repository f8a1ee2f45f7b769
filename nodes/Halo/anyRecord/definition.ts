import type { IDataObject } from 'n8n-workflow';
import type { KnownField } from '../catalogue';
import type { RecordType } from '../catalogue/recordTypes';
import type { Field, RecordDefinition, Reference } from '../model';
import { nameLists } from '../lists/nameLists';
import { lookupOf } from '../lists/lookupOf';
import { labelsOf } from '../form/fieldLabels';
import { fieldWords } from '../form/wording';
import { WITHIN } from './form';

/** What the form sets itself: the limit, the sort rules. */
const OWN_FILTERS = ['count', 'order', 'orderdesc'];

/** A record's own ID is beside the form, and its custom fields are separate fields. */
const OWN_FIELDS = ['id', 'customfields'];

/** The fields that may contain a record's name, the most likely first. */
const NAMES =
	'name summary subject title text ref filename label outcome value inventory_number line1 description note emailsubject comment'.split(
		' ',
	);

/**
 * Lists that fail without one of these, in addition to those of the guided types
 * (docs/halo/lists.md#required-filters).
 */
const LIST_NEEDS: Record<string, string[]> = {
	AssetChange: ['asset_id', 'device_id'],
	AssetSoftware: ['asset_id', 'device_id'],
};

/** The filter by the date of the last change. */
const CHANGED_SINCE = 'lastupdatefromdate';

/** A record type. */
export type AnyRecord = RecordDefinition & Pick<RecordType, 'single'>;

/**
 * A record type as the operations need it, from the catalogue. If a resource of the node defines the same records, its
 * words, lists and peculiarities win, and the catalogue adds the fields and filters that it leaves out.
 */
export function definitionOf(type: RecordType, guides: RecordDefinition[]): AnyRecord {
	const guided = guides.find(({ path }) => path === `/${type.key}`);
	const parent = parentOf(type);
	const takes = (filter: string) => type.filters.some(({ id }) => id === filter);
	const taken = (fields: Field[], own: string[]) =>
		new Set([...own, ...fields.flatMap(({ id, query }) => [id, query ?? id])]);
	const rest = (fields: KnownField[], without: Set<string>) =>
		fields
			.filter(({ id }) => !without.has(id) && id !== parent?.filter)
			.map((field) => toField(field, guides, label));
	const label = guided ? labelsOf(guided, []) : fieldWords;
	const guidedFields = guided?.fields ?? [];
	const guidedFilters = guided?.filters ?? [];
	return {
		// the words of the form: 'Record' contains the ID
		name: 'Record',
		value: 'record',
		plural: type.name,
		idKind: type.idKind,
		path: `/${type.key}`,
		listKey: type.listKey,
		paged: type.paged,
		takesCount: !type.paged && takes('count') ? true : undefined,
		sorts: takes('order') ? true : undefined,
		requiresParent: guided?.requiresParent,
		listNeeds: guided?.listNeeds ?? LIST_NEEDS[type.key],
		// unknown for most types: a refusal then says where permissions are set
		permission: guided?.fields.length ? guided.permission : '',
		label: guided?.label ?? nameOf,
		nameKeys:
			guided?.nameKeys ??
			NAMES.filter((name) => type.fields.some(({ id }) => id === name)).slice(0, 1),
		search: takes('search') ? 'search' : undefined,
		searchWithin: parent?.filter ? { [parent.filter]: 'parentId' } : undefined,
		fields: withOneShown([
			...guidedFields,
			...rest(type.fields.filter(isStored), taken(guidedFields, OWN_FIELDS)),
		]),
		references: [],
		filters: [...guidedFilters, ...rest(type.filters, taken(guidedFilters, OWN_FILTERS))],
		simplified: guided?.simplified ?? simplifiedOf(type),
		names: guided && Object.fromEntries(nameLists(guided)),
		customFieldsOf: guided?.customFieldsOf ?? customFieldsOf(type),
		parent,
		ownNumber: guided?.ownNumber,
		mayLackId: guided?.fields.length ? undefined : true,
		changes: guided?.changes ?? (takes(CHANGED_SINCE) ? { filter: CHANGED_SINCE } : undefined),
		timesOfDay: guided?.timesOfDay,
		linesFrom: guided?.linesFrom,
		completeNew: guided?.completeNew,
		completeChange: guided?.completeChange,
		single: type.single,
	};
}

/** A new record's form is not empty: if no field is known to be required, it begins with the name. */
function withOneShown(fields: Field[]): Field[] {
	if (fields.some(({ required, alwaysShown }) => required || alwaysShown)) return fields;
	const texts = fields.filter(({ type }) => type === 'string').map(({ id }) => id);
	const first = NAMES.find((name) => texts.includes(name)) ?? texts[0];
	return fields.map((field) => (field.id === first ? { ...field, alwaysShown: true } : field));
}

/** Properties that begin with an underscore are instructions to Halo, or its remarks; Extra JSON accepts them. */
const isStored = ({ id }: KnownField) => !id.startsWith('_');

/** IDs that mean the same everywhere in Halo, and the guided record type whose short list names them. */
const LISTS: Record<string, string> = {
	agent_id: '/Agent',
	sla_id: '/SLA',
	tickettype_id: '/TicketType',
	workday_id: '/Workday',
};

function toField(
	{ id, type }: KnownField,
	guides: RecordDefinition[],
	label: (id: string) => string,
): Field {
	const list = type === 'number' ? guides.find(({ path }) => path === LISTS[id]) : undefined;
	if (!list) return { id, displayName: label(id), type };
	return { id, displayName: list.name, type: 'options', lookup: lookupOf(list) };
}

function parentOf({ key }: RecordType): Reference | undefined {
	const field = WITHIN[key];
	const to = { name: 'Parent ID', value: 'parent' };
	return field ? { to, field, filter: field } : undefined;
}

/** The label of a row in a list, whatever its type. */
function nameOf(row: IDataObject): string {
	const name = NAMES.map((key) => row[key]).find((value) => typeof value === 'string' && value);
	return name ? `${String(name)} (${String(row.id)})` : `ID ${String(row.id)}`;
}

/**
 * The most useful fields, as far as data shows: the ID, the name, and the first eight plain values, in the catalogue's
 * order of importance. If Halo's OpenAPI does not describe the fields, there is nothing to choose from and the whole
 * record is output.
 */
function simplifiedOf({ fields }: RecordType): string[] {
	const plain = fields
		.filter(({ type }) => type !== 'array' && type !== 'object')
		.map(({ id }) => id)
		.filter((id) => id !== 'id' && !id.startsWith('_'));
	const name = NAMES.find((one) => plain.includes(one));
	const others = plain.filter((id) => id !== name).slice(0, name ? 8 : 9);
	return plain.length === 0 ? [] : ['id', ...(name ? [name] : []), ...others];
}

/** The fields of the first record: Halo's numbers for custom fields are not known for all types. */
function customFieldsOf({ fields, verbs }: RecordType): RecordDefinition['customFieldsOf'] {
	const has = fields.some(({ id }) => id === 'customfields') && verbs.includes('get');
	return has ? 'sample' : undefined;
}
