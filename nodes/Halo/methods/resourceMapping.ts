import type {
	ILoadOptionsFunctions,
	INodeType,
	NodeApiError,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { resources } from '../resources';
import { isMatchable } from '../operations/match';
import { customFields } from '../lists/customFields';
import { narrowing } from '../lists/narrowing';
import { choices } from '../lists/choices';
import type { Field, Form, RecordDefinition, FormLayout } from '../model';
import { openForm } from '../lists/openForm';
import { currentRecord } from './form';
import { withinBounds } from './formSize';

type Verb = 'create' | 'update' | 'upsert' | 'filter';

export const resourceMapping: NonNullable<INodeType['methods']>['resourceMapping'] = {
	getCreateFields: fieldsFor('create'),
	getFilters: fieldsFor('filter'),
	getUpdateFields: fieldsFor('update'),
	getUpsertFields: fieldsFor('upsert'),
	...Object.assign({}, ...resources.map((resource) => resource.resourceMapping)),
};

function fieldsFor(verb: Verb) {
	return async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const record = await currentRecord(this);
		if (!record) return { fields: [] };
		const list = await listerOf(this);
		const fields =
			verb === 'filter'
				? await withLists(list, record.filters)
				: await fieldsToWrite(list, record, verb);
		const idField = verb === 'upsert' ? [toMatchById(record)] : [];
		const mapper = fields.map((field) => toMapper(field, verb));
		return { fields: withinBounds([...idField, ...mapper]) };
	};
}

/** The record's fields, those of its chosen type, and the tenant's own, in the order of the type. */
async function fieldsToWrite(list: Lister, record: RecordDefinition, verb: Verb): Promise<Field[]> {
	const [known, custom, shape] = await Promise.all([
		withLists(
			list,
			record.fields.filter(({ matchedByHalo }) => verb === 'upsert' || !matchedByHalo),
		),
		customOrNotice(list, record),
		layoutOf(list, record),
	]);
	if (!shape) return [...known, ...custom];
	const { order, required, hidden, fields } = shape;
	const rank = ({ id, required: always }: Field) =>
		always ? -1 : order.includes(id) ? order.indexOf(id) : order.length;
	return [...known, ...fields, ...custom]
		.filter(({ id, required: always }) => always || verb === 'update' || !hidden.includes(id))
		.map((field): Field => (required.includes(field.id) ? { ...field, required: true } : field))
		.sort((a, b) => rank(a) - rank(b));
}

const withLists = async (list: Lister, fields: Field[]) =>
	await Promise.all(fields.map(async (field) => await withChoices(list, field)));

/** Asks Halo for a list; a refusal comes as a reason in words, so that the rest of the form still works. */
type Lister = <T>(ask: (form: Form) => Promise<T>) => Promise<{ list: T } | { reason: string }>;

async function listerOf(context: ILoadOptionsFunctions): Promise<Lister> {
	const form = await openForm(context).catch(() => undefined);
	return async (ask) => {
		// n8n may ask for the fields of a new node before it has chosen a credential for it
		if (!form) return { reason: 'choose a credential, then open this node again' };
		return await ask(form).then(
			(list) => ({ list }),
			(cause: NodeApiError) => ({ reason: wordsOf(cause) }),
		);
	};
}

const wordsOf = ({ message, description }: NodeApiError) =>
	[message, description].filter(Boolean).join('. ');

/** Without its list a field takes what Halo stores, and says why there is no list. */
async function withChoices(list: Lister, field: Field): Promise<Field> {
	const { lookup } = field;
	if (!lookup || field.type !== 'options') return field;
	const got = await list(
		async (form) => await choices(form, lookup, await narrowing(lookup, form)),
	);
	const type: Field['type'] = lookup.storesName ? 'string' : 'number';
	// an empty dropdown would leave nothing to choose
	if ('list' in got && got.list.length === 0) return { ...field, type };
	if ('list' in got) return { ...field, options: got.list };

	const takes = `${field.displayName} ${lookup.storesName ? 'Name' : 'ID'}`;
	return { ...field, type, displayName: `${takes} (no list of ${lookup.plural}: ${got.reason})` };
}

/** Without the type's own settings the form shows everything. */
async function layoutOf(list: Lister, record: RecordDefinition): Promise<FormLayout | undefined> {
	const got = await list(async (form) => await record.layout?.(form));
	return 'list' in got ? got.list : undefined;
}

/** Without the definitions the form works, and custom fields go through Extra JSON. */
async function customOrNotice(list: Lister, record: RecordDefinition): Promise<Field[]> {
	const got = await list(async (form) => await customFields(form, record));
	if ('list' in got) return got.list;
	const displayName = `No list of custom fields: ${got.reason}. The option 'Extra JSON' takes them.`;
	return [{ id: 'CF', type: 'string', displayName }];
}

const toMatchById = ({ name, idKind = 'number' }: RecordDefinition): ResourceMapperField => ({
	id: 'id',
	displayName: `${name} ID`,
	type: idKind === 'number' ? 'number' : 'string',
	required: false,
	display: true,
	defaultMatch: false,
	removed: true,
	canBeUsedToMatch: true,
});

const isNew = (verb: Verb) => verb === 'create' || verb === 'upsert';

function toMapper(
	{ id, displayName, type, options, ...field }: Field,
	verb: Verb,
): ResourceMapperField {
	return {
		id,
		displayName,
		type,
		...(options?.length ? { options } : {}),
		required: isNew(verb) && field.required === true,
		// whoever adds a switch wants it on; n8n would send that of a required one unasked
		...(type === 'boolean' && !field.required ? { defaultValue: true } : {}),
		display: true,
		defaultMatch: false,
		// n8n leaves it to us what a new record's form shows at once
		...(isNew(verb) && !field.required && !field.alwaysShown ? { removed: true } : {}),
		canBeUsedToMatch: verb === 'upsert' && isMatchable({ id, displayName, type, ...field }),
		// the notice about custom fields is there to be read
		...(id === 'CF' ? { readOnly: true } : {}),
	};
}
