import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import { isCustomField } from '../shared/lists';
import type { RecordDefinition } from '../shared/types';
import { HaloClient } from '../transport/HaloClient';
import { currentRecord, fromLocators } from './form';

/** The fields that a record can come out with: those that we know, and those of one that Halo shows us. */
async function getOutputFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const record = currentRecord(this);
	if (!record) return [];

	const names = new Set([...record.simplified, ...Object.keys(await oneOf(this, record))]);
	const labels = new Map(record.fields.map(({ id, displayName }) => [id, displayName]));
	return [...names]
		.filter((name) => !isCustomField(name))
		.map((name) => ({ name: labels.get(name) ?? name, value: name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

async function oneOf(
	context: ILoadOptionsFunctions,
	record: RecordDefinition,
): Promise<IDataObject> {
	const { listKey, paged, permission, searchWithin, within } = record;
	const query = fromLocators(context, searchWithin);
	// without its ticket Halo would go through the actions of all tickets
	if (within && Object.keys(query).length === 0) return {};

	const halo = await HaloClient.connect(context);
	const limited = { ...query, ...(paged ? {} : { count: 1 }) };
	const options = { query: limited, listKey, paged, permission, limit: 1 };
	const { rows } = await halo.list(record.path, options);
	return rows[0] ?? {};
}

export const loadOptions: NonNullable<INodeType['methods']>['loadOptions'] = { getOutputFields };
