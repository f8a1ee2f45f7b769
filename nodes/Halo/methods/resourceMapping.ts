import type {
	ILoadOptionsFunctions,
	INodeType,
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
		const halo = await HaloClient.connect(this);
		const own = verb === 'filter' ? record.filters : record.fields;
		const [known, custom] = await Promise.all([
			Promise.all(own.map(async (field) => await withChoices(this, halo, field))),
			verb === 'filter' ? [] : customOrNotice(halo, record),
		]);
		const idField = verb === 'upsert' ? [toMatchById(record)] : [];
		return { fields: [...idField, ...[...known, ...custom].map((field) => toMapper(field, verb))] };
	};
}

/** When Halo refuses a list, the field stays, takes an id, and says what is missing. */
async function withChoices(context: ILoadOptionsFunctions, halo: HaloClient, field: Field) {
	if (!field.lookup) return field;
	try {
		const options = await choices(
			halo,
			field.lookup,
			fromLocators(context, field.lookup.dependsOn),
		);
		return { ...field, options };
	} catch {
		const { name, permission, valueKey } = field.lookup;
		const missing = `${name} cannot be listed: the application or its agent may not read them, permission 'read:${permission}'`;
		const takes = valueKey === 'name' ? 'Name' : 'ID';
		const type: Field['type'] = valueKey === 'name' ? 'string' : 'number';
		return { ...field, type, displayName: `${field.displayName} ${takes} (${missing})` };
	}
}

/** Without the definitions the form works, and custom fields go through Extra JSON. */
async function customOrNotice(halo: HaloClient, record: RecordDefinition): Promise<Field[]> {
	try {
		return await customFields(halo, record);
	} catch {
		return [
			{
				id: 'CF',
				type: 'string',
				displayName:
					"Custom fields cannot be listed: the application or its agent may not read them. Use the option 'Extra JSON'.",
			},
		];
	}
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
