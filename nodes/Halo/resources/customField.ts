import { remove } from '../operations/delete.operation';
import { get } from '../operations/get.operation';
import { getAll } from '../operations/getAll.operation';
import { update } from '../operations/update.operation';
import { kinds, numberKinds } from '../lists/customFields';
import { recordResource } from './common/recordResource';
import type { Field, RecordDefinition, Resource } from '../model';
import { words } from '../form/wording';

/** The types with their names on Halo's screen; the numbers are in lists/customFields.ts. */
const kindOptions: Field['options'] = [
	{ name: 'Checkbox', value: kinds.checkbox },
	{ name: 'Date', value: kinds.date },
	{ name: 'Memo', value: kinds.memo },
	{ name: 'Multiple Selection', value: kinds.multiSelect },
	{ name: 'Rich Text', value: kinds.html },
	{ name: 'Single Selection', value: kinds.select },
	{ name: 'Table', value: kinds.table },
	{ name: 'Text', value: kinds.text },
];

const inputOptions: Field['options'] = [
	{ name: 'Anything', value: 0 },
	{ name: 'Decimal', value: numberKinds.decimal },
	{ name: 'Money', value: numberKinds.money },
	{ name: 'Whole Number', value: numberKinds.wholeNumber },
];

/**
 * A field that the tenant adds to its records. Halo does not document the entity numbers: 2 is clients in two public
 * programs; a field of the same screen shows the number of others. Creating one failed on a live Halo in eight ways
 * (docs/halo/writing.md#what-could-not-be-created).
 */
const record: RecordDefinition = {
	name: 'Custom Field',
	plural: 'Custom Fields',
	value: 'customField',
	nameKeys: ['label'],
	path: '/FieldInfo',
	paged: false,
	permission: 'admin',
	label: ({ label, labellong, name }) => words(label ?? labellong, name),
	fields: [
		{ id: 'name', displayName: 'Name', type: 'string' },
		{ id: 'label', displayName: 'Label', type: 'string' },
		{ id: 'usage', displayName: 'Entity Number', type: 'number' },
		{ id: 'type', displayName: 'Kind', type: 'options', options: kindOptions },
		{ id: 'inputtype', displayName: 'Input Type', type: 'options', options: inputOptions },
		{ id: 'lookup', displayName: 'Lookup ID', type: 'number' },
		{ id: 'values', displayName: 'Values (JSON, Replaces All)', type: 'array' },
		{ id: 'customextratableid', displayName: 'Custom Table ID', type: 'number' },
		{ id: 'defaultvalue', displayName: 'Default Value', type: 'string' },
		{ id: 'hint', displayName: 'Hint', type: 'string' },
		{ id: 'characterlimit', displayName: 'Character Limit', type: 'number' },
		{ id: 'regex', displayName: 'Regular Expression', type: 'string' },
		{ id: 'mandatory', displayName: 'Mandatory', type: 'boolean' },
		{ id: 'readonly', displayName: 'Read Only', type: 'boolean' },
		{ id: 'searchable', displayName: 'Searchable', type: 'boolean' },
		{ id: 'user_searchable', displayName: 'Searchable by Users', type: 'boolean' },
		{ id: 'onlyshowforagents', displayName: 'Only Show for Agents', type: 'boolean' },
		{ id: 'copytochild', displayName: 'Copy to Child', type: 'boolean' },
		{ id: 'copytoparent', displayName: 'Copy to Parent', type: 'boolean' },
		{ id: 'tab_id', displayName: 'Tab ID', type: 'number' },
		{ id: 'seq', displayName: 'Sequence', type: 'number' },
	],
	references: [],
	filters: [
		{ id: 'typeid', displayName: 'Entity Number', type: 'number' },
		{ id: 'fieldtype', displayName: 'Kind', type: 'options', options: kindOptions },
		{ id: 'inputtype', displayName: 'Input Type', type: 'options', options: inputOptions },
		{ id: 'iscustomfieldsetup', displayName: 'Only Custom Fields', type: 'boolean' },
		{ id: 'includevalues', displayName: 'Include Values', type: 'boolean' },
		{ id: 'excludetables', displayName: 'Exclude Tables', type: 'boolean' },
	],
	simplified: [
		'id',
		'name',
		'label',
		'type',
		'inputtype',
		'usage',
		'lookup',
		'mandatory',
		'readonly',
		'searchable',
	],
};

const removed =
	"Halo's API refused to create custom fields in every way that was tried. Create the field in Halo itself; Custom Field > Update can change it then.";

export const customField: Resource = {
	...recordResource(record, [get(record), getAll(record), remove(record), update(record)]),
	removed: { create: removed, upsert: removed },
};
