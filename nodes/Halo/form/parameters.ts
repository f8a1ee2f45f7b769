import type { INodeProperties } from 'n8n-workflow';
import { parameter } from './parameter';

export * from './optionParameters';
export { options } from './options';
export { output } from './output';

/** Parameters that several operations share. */

export const returnAll = parameter({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

export const limit = parameter({
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
});

export const filters = parameter({
	displayName: 'Filters',
	name: 'filters',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	typeOptions: {
		loadOptionsDependsOn: ['resource'],
		resourceMapper: {
			resourceMapperMethod: 'getFilters',
			mode: 'map',
			valuesLabel: 'Filters',
			fieldWords: { singular: 'filter', plural: 'filters' },
			addAllFields: false,
			supportAutoMap: false,
			hideNoDataError: true,
			refreshStaleSchemaOnOpen: true,
		},
	},
});

export const outputFields = parameter({
	displayName: 'Output Field Names or IDs',
	name: 'outputFields',
	type: 'multiOptions',
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	typeOptions: { loadOptionsMethod: 'getOutputFields', loadOptionsDependsOn: ['resource'] },
	displayOptions: { show: { output: ['selected'] } },
});

/**
 * How a write asks for field values. One literal mode per verb, so that the editor acts as people expect. The same object
 * for the same method.
 */
export function fieldsMapper(
	mode: 'add' | 'map' | 'upsert',
	resourceMapperMethod: string,
	valuesLabel: string,
): INodeProperties {
	const known = mappers.get(resourceMapperMethod);
	if (known) return known;
	const mapper: INodeProperties = {
		displayName: 'Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['resource'],
			resourceMapper: {
				resourceMapperMethod,
				mode,
				valuesLabel,
				fieldWords: { singular: 'field', plural: 'fields' },
				// otherwise a list that loads with the credential opens all of its fields
				addAllFields: false,
				supportAutoMap: true,
				hideNoDataError: true,
				refreshStaleSchemaOnOpen: true,
				...(mode === 'upsert' ? { multiKeyMatch: false } : {}),
			},
		},
	};
	mappers.set(resourceMapperMethod, mapper);
	return mapper;
}

const mappers = new Map<string, INodeProperties>();
