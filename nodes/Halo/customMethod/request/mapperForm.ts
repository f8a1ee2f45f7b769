import { parameter } from '../../form/parameter';

/** The parameters of a chosen path. They are reset when the path changes, since another path has other names. */

export const pathParameters = parameter({
	displayName: 'Path Parameters',
	name: 'pathParameters',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	description:
		'Values for the variables in the path. An empty one is taken from Variables, or from the field of the incoming item with the same name.',
	typeOptions: {
		loadOptionsDependsOn: ['path.value'],
		resourceMapper: {
			resourceMapperMethod: 'getPathParameters',
			mode: 'map',
			valuesLabel: 'Path Parameters',
			fieldWords: { singular: 'parameter', plural: 'parameters' },
			addAllFields: false,
			supportAutoMap: false,
			hideNoDataError: true,
		},
	},
	// not `includes`: up to n8n 2.17 it throws for a form without a path
	displayOptions: { show: { source: ['define'], path: [{ _cnd: { regex: '\\{|<<' } }] } },
});

export const query = parameter({
	displayName: 'Query Parameters',
	name: 'query',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	description:
		'The parameters that Halo documents for this path: filters, and what to add to the response',
	typeOptions: {
		loadOptionsDependsOn: ['path.value'],
		resourceMapper: {
			resourceMapperMethod: 'getPathQuery',
			mode: 'map',
			valuesLabel: 'Query Parameters',
			fieldWords: { singular: 'parameter', plural: 'parameters' },
			addAllFields: false,
			supportAutoMap: false,
			hideNoDataError: true,
		},
	},
});

export const bodyFields = parameter({
	displayName: 'Body Fields',
	name: 'bodyFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	description:
		'The fields that Halo documents for this path. Sent as one record, in a list where Halo expects a list.',
	typeOptions: {
		loadOptionsDependsOn: ['path.value'],
		resourceMapper: {
			resourceMapperMethod: 'getPathBody',
			mode: 'map',
			valuesLabel: 'Body Fields',
			fieldWords: { singular: 'field', plural: 'fields' },
			addAllFields: false,
			supportAutoMap: false,
			hideNoDataError: true,
		},
	},
});
