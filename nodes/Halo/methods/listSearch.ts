import type { ILoadOptionsFunctions, INodeListSearchResult, INodeType } from 'n8n-workflow';
import { resources } from '../resources';
import { searchRecords } from '../shared/searchRecords';
import type { RecordDefinition } from '../shared/types';
import { HaloClient } from '../transport/HaloClient';
import { fromLocators } from './form';

/** One search for each kind of record, named as the record, and those that resources bring along. */
export const listSearch: NonNullable<INodeType['methods']>['listSearch'] = Object.assign(
	{},
	...resources.map((resource) => resource.listSearch),
	...resources.map(({ record }) => record && { [record.value]: searchOf(record) }),
);

function searchOf(record: RecordDefinition) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const within = { ...record.query, ...fromLocators(this, record.searchWithin) };
		const halo = await HaloClient.connect(this);
		return await searchRecords(halo, record, within, filter, paginationToken);
	};
}
