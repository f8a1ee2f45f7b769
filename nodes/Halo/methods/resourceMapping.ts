import type {
	ILoadOptionsFunctions,
	INodeType,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { resources } from '../resources';
import { isTypeField } from '../input/fromInput';
import { customFields, isCustomField } from '../lists/customFields';
import { choices } from '../lists/choices';
import {
	chooseFirst,
	Missing,
	withFingerprint,
	withOneShown,
	withRequiredNamed,
} from '../lists/editorFields';
import { readSavedMapper, withSaved, type SavedMapper } from '../lists/savedMapper';
import type { Field, Form, RecordDefinition } from '../model';
import { openForm } from '../lists/openForm';
import { currentRecord, openTypeLabel } from './form';
import { withinBounds } from './formSize';
import { isNew, toMapper, toMatchById, type Verb } from './mapperField';
import { inToolAsText } from './toolFields';

const mapping: NonNullable<NonNullable<INodeType['methods']>['resourceMapping']> = {
	getCreateFields: fieldsFor('create'),
	getFilters: fieldsFor('filter'),
	getUpdateFields: fieldsFor('update'),
	getUpsertFields: fieldsFor('upsert'),
	...Object.assign({}, ...resources.map((resource) => resource.resourceMapping)),
};

export const resourceMapping: NonNullable<INodeType['methods']>['resourceMapping'] =
	Object.fromEntries(Object.entries(mapping).map(([name, method]) => [name, inToolAsText(method)]));

function fieldsFor(verb: Verb) {
	const parameter = verb === 'filter' ? 'filters' : 'fields';
	return async function (this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
		const record = await currentRecord(this);
		if (!record) return { fields: withoutType(this, readSavedMapper(this, parameter)) };
		const about = `${String(this.getCurrentNodeParameter('resource'))}${record.path}`;
		const saved = readSavedMapper(this, parameter, about);
		const lists = await listsOf(this, saved);
		const { fields, isMissing } =
			verb === 'filter'
				? { fields: await withLists(lists, record.filters), isMissing: undefined }
				: await fieldsToWrite(lists, record, verb);
		const idField = verb === 'upsert' ? [toMatchById(record)] : [];
		const ours = [...idField, ...fields.map((field) => toMapper(field, verb, saved))];
		const all = withRequiredNamed(ours, saved);
		const whole = withinBounds(withSaved(all, saved, isMissing), saved.inUse);
		return {
			fields: withFingerprint(
				[...lists.missing.notice(saved), ...(isNew(verb) ? withOneShown(whole, saved) : whole)],
				about,
				isNew(verb) && saved.isBlank ? saved : {},
			),
		};
	};
}

/** No record type is chosen, or it comes from an expression that the editor cannot resolve. */
function withoutType(context: ILoadOptionsFunctions, saved: SavedMapper): ResourceMapperField[] {
	const label = saved.isBlank && openTypeLabel(context);
	return [...(label ? [chooseFirst(label, saved)] : []), ...withSaved([], saved, () => true)];
}

/** The record's fields, those of its chosen type, and the tenant's own; the fields of the type come first. */
async function fieldsToWrite(lists: Lists, record: RecordDefinition, verb: Verb) {
	const [known, custom, layout] = await Promise.all([
		withLists(
			lists,
			record.fields.filter(({ matchedByHalo }) => verb === 'upsert' || !matchedByHalo),
		),
		record.customFieldsOf === undefined
			? []
			: lists.fetch('Custom Fields', async (form) => await customFields(form, record)),
		record.layout && lists.fetch('Fields of the Type', async (form) => await record.layout?.(form)),
	]);
	const { order = [], required = [], fields = [] } = layout ?? {};
	const rank = ({ id, required: always }: Field) =>
		always ? -1 : order.includes(id) ? order.indexOf(id) : order.length;
	const all = [...known, ...fields, ...(custom ?? [])]
		.map((field): Field => (required.includes(field.id) ? { ...field, required: true } : field))
		.sort((a, b) => rank(a) - rank(b));
	const isMissing = (id: string) => (isTypeField(id) ? !layout : isCustomField(id) && !custom);
	return { fields: all, isMissing };
}

const withLists = async (lists: Lists, fields: Field[]) =>
	await Promise.all(fields.map(async (field) => await withChoices(lists, field)));

/** Reads lists from Halo; a refused one is reported as missing, so that the rest of the form still works. */
interface Lists {
	fetch<T>(what: string, request: (form: Form) => Promise<T>): Promise<T | undefined>;
	missing: Missing;
	saved: SavedMapper;
}

async function listsOf(context: ILoadOptionsFunctions, saved: SavedMapper): Promise<Lists> {
	const missing = new Missing();
	// n8n may request the fields of a new node before it has chosen a credential for it
	const form = await openForm(context).catch(() => undefined);
	const fetch: Lists['fetch'] = async (what, request) => {
		try {
			if (form) return await request(form);
			missing.add(what, undefined);
		} catch (cause) {
			missing.add(what, cause);
		}
		return undefined;
	};
	return { fetch, missing, saved };
}

/**
 * The whole list, even if a type would narrow it: n8n reloads it only when the form is opened. Without the list a
 * field has the choices that were saved with it, otherwise it accepts their values as text.
 */
async function withChoices({ fetch, saved }: Lists, field: Field): Promise<Field> {
	const { id, lookup, displayName } = field;
	if (!lookup || field.type !== 'options') return field;
	const list = await fetch(lookup.plural, async (form) => await choices(form, lookup));
	if (list?.length) return { ...field, options: list };
	// an empty dropdown would leave nothing to choose
	if (list) return { ...field, type: lookup.storesName ? 'string' : 'number' };
	const { options } = saved.fields.find((one) => one.id === id) ?? {};
	if (options?.length) return { ...field, options };
	const takes = lookup.storesName ? 'Name' : 'Name or ID';
	return { ...field, type: 'string', displayName: `${displayName} ${takes}` };
}
