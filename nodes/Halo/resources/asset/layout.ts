import type { IDataObject } from 'n8n-workflow';
import { idIn } from '../../values/ids';
import type { Field, Form, FormLayout } from '../../model';
import { assetTypeRecord } from '../assetType';
import { assetAddress } from './address';
import { objectsIn } from '../../transport/json';

/** The fields of the chosen asset type; in a change, those of the asset's type. */
export async function assetLayout(form: Form): Promise<FormLayout | undefined> {
	const type = form.id('assetTypeId') ?? idIn((await assetOf(form)).assettype_id);
	if (type === undefined) return undefined;
	const { field_list: list, fields } = await form
		.records(assetTypeRecord)
		.get(type, { includedetails: true }, { cached: true });
	// the OpenAPI names two lists; the first has the entries of a selection
	const rows = [list, fields].find((rows) => Array.isArray(rows) && rows.length > 0);
	const own = objectsIn(rows).map(toField);
	return { order: own.map(({ id }) => id), required: [], fields: own };
}

async function assetOf({ records, id }: Form): Promise<IDataObject> {
	const asset = id('assetId');
	if (asset === undefined) return {};
	return await records(assetAddress).get(asset, {}, { cached: true });
}

function toField({ id, field_id, name, field_name, values }: IDataObject): Field {
	const options = objectsIn(values).map((value) => ({
		name: String(value.name ?? value.id),
		value: value.id as number,
	}));
	return {
		id: `field:${String(field_id ?? id)}`,
		displayName: String(name ?? field_name),
		type: options.length > 0 ? 'options' : 'string',
		...(options.length > 0 ? { options } : {}),
	};
}
