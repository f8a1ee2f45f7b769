import type { ILoadOptionsFunctions, INodeListSearchResult, INodeType } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { resources } from '../resources';
import { searchRecords } from '../lists/searchRecords';
import type { RecordDefinition } from '../model';
import { sentenceCase } from '../values/text';
import { HaloClient } from '../transport/HaloClient';
import { fromLocators } from './form';

/** One search for each record type, named after the record, and those that resources add. */
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
		const chosen = fromLocators(this, record.searchWithin);
		if (record.requiresParent && Object.keys(chosen).length === 0) throw needsWithin(this, record);
		const within = { ...record.query, ...chosen };
		const halo = await HaloClient.connect(this);
		return await searchRecords(halo, record, within, filter, paginationToken);
	};
}

const needsWithin = (context: ILoadOptionsFunctions, { plural }: RecordDefinition) =>
	new NodeOperationError(
		context.getNode(),
		`Halo lists ${sentenceCase(plural)} of one record at a time: choose that record first`,
		{ description: 'Or choose By ID and enter the ID.' },
	);
