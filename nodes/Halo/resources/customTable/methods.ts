import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { customFields, fieldInfo } from '../../lists/customFields';
import { chooseFirst, Missing, withFingerprint } from '../../lists/editorFields';
import { openForm } from '../../lists/openForm';
import { readSavedMapper, withSaved } from '../../lists/savedMapper';
import type { Field, Form, RecordDefinition } from '../../model';
import { columnsOf } from './columns';
import { entities } from './record';

const recordOf = (context: ILoadOptionsFunctions) => {
	const entity = context.getCurrentNodeParameter('entity') ?? 'ticket';
	return entities.find(({ value }) => value === entity);
};

/** The tables that records of the chosen type have. */
export async function getTableFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const record = recordOf(this);
	if (!record) return [];
	const fields = await customFields(await openForm(this), record);
	return fields
		.filter(({ kind }) => kind === 'table')
		.map(({ id, label }) => ({ name: label, value: id }));
}

/** The columns of the chosen table, as fields of the form. */
export async function getTableColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const record = recordOf(this);
	const name = this.getCurrentNodeParameter('tableField');
	const missing = new Missing();
	const about = record && name ? `${record.value} ${String(name)}` : undefined;
	const saved = readSavedMapper(this, 'fields', about);
	const columns = record && name ? await columnsOrMissing(this, record, String(name), missing) : [];
	const isMissing = () => missing.isAny || !about;
	const fields = withSaved(columns, saved, isMissing);
	if (!about) return { fields: [chooseFirst('Table', saved), ...fields] };
	return { fields: withFingerprint([...missing.notice(saved), ...fields], about) };
}

async function columnsOrMissing(
	context: ILoadOptionsFunctions,
	{ customFieldsOf }: RecordDefinition,
	name: string,
	missing: Missing,
): Promise<ResourceMapperField[]> {
	const form = await openForm(context).catch(() => undefined);
	if (!form) {
		missing.add('Columns', undefined);
		return [];
	}
	try {
		const field = (await definitions(form, customFieldsOf)).find((one) => one.name === name);
		return (field ? await columnsOf(form, field) : []).map(toMapper);
	} catch (cause) {
		missing.add('Columns', cause);
		return [];
	}
}

const toMapper = ({ id, displayName, type, options }: Field): ResourceMapperField => ({
	id,
	displayName,
	type,
	...(options ? { options } : {}),
	...(type === 'boolean' ? { defaultValue: true } : {}),
	required: false,
	display: true,
	defaultMatch: false,
	canBeUsedToMatch: false,
});

async function definitions({ records }: Form, typeid: unknown): Promise<IDataObject[]> {
	const query = { iscustomfieldsetup: true, ...(typeof typeid === 'number' ? { typeid } : {}) };
	return await records(fieldInfo).list(query);
}
