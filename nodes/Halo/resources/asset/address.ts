import type { RecordAddress } from '../../model';

/** Where Halo keeps assets, for code that reads an asset without its form. */
export const assetAddress: RecordAddress = {
	name: 'Asset',
	plural: 'Assets',
	path: '/Asset',
	listKey: 'assets',
	paged: true,
	sorts: true,
	permission: 'assets',
};
