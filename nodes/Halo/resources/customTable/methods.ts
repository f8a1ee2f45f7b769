import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperFields,
} from 'n8n-workflow';
import { customFields, fieldInfo } from '../../lists/customFields';
import { openForm } from '../../lists/openForm';
import type { Form } from '../../model';
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
	if (!record || !name) return { fields: [] };
	const form = await openForm(this);
	const field = (await definitions(form, record.customFieldsOf)).find((one) => one.name === name);
	const columns = field ? await columnsOf(form, field) : [];
	return {
		fields: columns.map(({ id, displayName, type, options }) => ({
			id,
			displayName,
			type,
			...(options ? { options } : {}),
			...(type === 'boolean' ? { defaultValue: true } : {}),
			required: false,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
		})),
	};
}

async function definitions({ records }: Form, typeid: unknown): Promise<IDataObject[]> {
	const query = { iscustomfieldsetup: true, ...(typeof typeid === 'number' ? { typeid } : {}) };
	return await records(fieldInfo).list(query);
}
