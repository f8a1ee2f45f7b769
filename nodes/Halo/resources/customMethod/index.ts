import type { Resource } from '../../shared/types';
import { call } from './call.operation';
import { pathMappers } from './request/pathMappers';
import { searchPaths } from './request/paths';

/** Halo's own Custom Integration methods, inside n8n. */
export const customMethod: Resource = {
	name: 'Custom Method',
	value: 'customMethod',
	operations: [call],
	listSearch: { searchPaths },
	resourceMapping: pathMappers,
};
