import type { Resource } from '../model';
import { call } from './call.operation';
import { exportMethod } from './export.operation';
import { pathMappers } from './request/pathMappers';
import { searchPaths } from './request/paths';
import { searchExportedMethods, searchSavedMethods } from './sources/lists';

/** Halo's own Custom Integration methods, inside n8n. */
export const customMethod: Resource = {
	name: 'Custom Method',
	value: 'customMethod',
	operations: [call, exportMethod],
	listSearch: { searchExportedMethods, searchPaths, searchSavedMethods },
	resourceMapping: pathMappers,
};
