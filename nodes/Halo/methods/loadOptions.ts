import type { ILoadOptionsFunctions, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { isCustomField } from '../shared/lists';
import { HaloClient } from '../transport/HaloClient';
import { currentRecord } from './form';

/** The fields that a record can come out with: those of the newest record that Halo shows us. */
async function getOutputFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const record = currentRecord(this);
	if (!record) return [];

	const halo = await HaloClient.connect(this);
	const { listKey, paged, permission, simplified, fields } = record;
	const { rows } = await halo.list(record.path, { listKey, paged, permission, limit: 1 });
	const names = new Set([...simplified, ...Object.keys(rows[0] ?? {})]);
	const labels = new Map(fields.map(({ id, displayName }) => [id, displayName]));
	return [...names]
		.filter((name) => !isCustomField(name))
		.map((name) => ({ name: labels.get(name) ?? name, value: name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

export const loadOptions: NonNullable<INodeType['methods']>['loadOptions'] = { getOutputFields };
