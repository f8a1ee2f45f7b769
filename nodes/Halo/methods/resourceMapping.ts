import type {
	ILoadOptionsFunctions,
	INodeType,
	NodeApiError,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { resources } from '../resources';
import { choices, customFields } from '../shared/lists';
import type { Field, RecordDefinition } from '../shared/types';
import { HaloClient } from '../transport/HaloClient';
import { currentRecord, fromLocators } from './form';

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
		const record = currentRecord(this);
		if (!record) return { fields: [] };
		const list = await listerOf(this);
		const own = verb === 'filter' ? record.filters : record.fields;
		const [known, custom] = await Promise.all([
			Promise.all(own.map(async (field) => await withChoices(this, list, field))),
			verb === 'filter' ? [] : customOrNotice(list, record),
		]);
		const idField = verb === 'upsert' ? [toMatchById(record)] : [];
		return { fields: [...idField, ...[...known, ...custom].map((field) => toMapper(field, verb))] };
	};
}

/** Asks Halo for a list; a refusal comes as a reason in words, so that the rest of the form still works. */
type Lister = <T>(
	ask: (halo: HaloClient) => Promise<T>,
) => Promise<{ list: T } | { reason: string }>;

async function listerOf(context: ILoadOptionsFunctions): Promise<Lister> {
	const halo = await HaloClient.connect(context).catch(() => undefined);
	return async (ask) => {
		// n8n may ask for the fields of a new node before it has chosen a credential for it
		if (!halo) return { reason: 'choose a credential, then open this node again' };
		return await ask(halo).then(
			(list) => ({ list }),
			(cause: NodeApiError) => ({ reason: wordsOf(cause) }),
		);
	};
}

const wordsOf = ({ message, description }: NodeApiError) =>
	[message, description].filter(Boolean).join('. ');

/** Without its list a field takes what Halo stores, and says why there is no list. */
async function withChoices(context: ILoadOptionsFunctions, list: Lister, field: Field) {
	const { lookup } = field;
	if (!lookup) return field;
	const within = fromLocators(context, lookup.dependsOn);
	const got = await list(async (halo) => await choices(halo, lookup, within));
	if ('list' in got) return { ...field, options: got.list };

	const isName = lookup.valueKey === 'name';
	const type: Field['type'] = isName ? 'string' : 'number';
	const takes = `${field.displayName} ${isName ? 'Name' : 'ID'}`;
	return { ...field, type, displayName: `${takes} (no list of ${lookup.name}: ${got.reason})` };
}

/** Without the definitions the form works, and custom fields go through Extra JSON. */
async function customOrNotice(list: Lister, record: RecordDefinition): Promise<Field[]> {
	const got = await list(async (halo) => await customFields(halo, record));
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
	canBeUsedToMatch: true,
});

function toMapper(
	{ id, displayName, type, options, ...field }: Field,
	verb: Verb,
): ResourceMapperField {
	return {
		id,
		displayName,
		type,
		...(options?.length ? { options } : {}),
		required: (verb === 'create' || verb === 'upsert') && field.required === true,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: verb === 'upsert' && field.matchBy !== undefined,
		// the notice about custom fields is there to be read
		...(id === 'CF' ? { readOnly: true } : {}),
	};
}
