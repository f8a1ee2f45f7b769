import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { recordType, recordTypes, type RecordType, type Verb } from '../catalogue/recordTypes';
import { idIn } from '../values/ids';
import { searchRecords } from '../lists/searchRecords';
import type { RecordDefinition, Resource } from '../model';
import { HaloClient } from '../transport/HaloClient';
import { WITHIN } from './form';
import { definitionOf } from './definition';
import { comparable } from '../values/text';

/** What the list of 'Record Type' shows: those that allow the chosen operation, by name or path. */
export const searchRecordTypes = (guided: Resource[]) =>
	async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const verb = this.getCurrentNodeParameter('operation') as Verb;
		return await typesFor(guided, filter, ({ verbs }) => verbs.includes(verb));
	};

/** The same for the polling trigger: types whose changes Halo shows. */
export const searchPolledTypes = (guided: Resource[]) =>
	async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const guides = guided.flatMap(({ record }) => record ?? []);
		return await typesFor(guided, filter, (type) => {
			const { changes } = definitionOf(type, guides);
			return changes !== undefined && !changes.through;
		});
	};

async function typesFor(
	guided: Resource[],
	filter: string,
	isWanted: (type: RecordType) => boolean,
): Promise<INodeListSearchResult> {
	const wanted = comparable(filter);
	const results = (await recordTypes())
		.filter(isWanted)
		.filter(({ name, key }) => `${name} /${key}`.toLowerCase().includes(wanted))
		.map(({ name, key }) => ({
			name: `${name}${ownResource(guided, key)}`,
			value: key,
			description: `/${key}`,
		}));
	return { results };
}

/** If a resource of the node has the same records, it offers more for them. */
function ownResource(guided: Resource[], key: string): string {
	const own = guided.find(({ record }) => record?.path === `/${key}`);
	return own ? ` (Resource: ${own.name})` : '';
}

/** What the list of 'Record' shows: the records of the chosen type. */
export const searchAnyRecords = (guides: RecordDefinition[]) =>
	async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		const chosen = this.getCurrentNodeParameter('recordType', { extractValue: true });
		const type = await recordType(String(chosen ?? ''));
		if (!type) {
			const message = "Choose a record type first, or enter the record 'By ID'";
			throw new NodeOperationError(this.getNode(), message);
		}
		if (!type.verbs.includes('getAll')) {
			const message = `Halo has no list of ${type.name}: enter the record 'By ID'`;
			throw new NodeOperationError(this.getNode(), message);
		}
		const parent = WITHIN[type.key];
		const id = parent && idIn(this.getCurrentNodeParameter('parentId'));
		const within = id === undefined || id === '' ? {} : { [parent]: id };
		const halo = await HaloClient.connect(this);
		const record = definitionOf(type, guides);
		const found = await searchRecords(halo, record, within, filter, paginationToken);
		return { ...found, results: found.results.filter(({ value }) => value !== undefined) };
	};
