import type { Lookup } from '../../model';

/** Halo's short lists that have no resource of their own. Sources: the OpenAPI's paths. */

export const assetGroups: Lookup = {
	name: 'Asset Group',
	plural: 'Asset Groups',
	paged: false,
	path: '/AssetGroup',
	permission: 'assets',
};

export const currencies: Lookup = {
	name: 'Currency',
	plural: 'Currencies',
	paged: false,
	path: '/Currency',
	label: ({ name, code }) => String(name ?? code ?? ''),
	permission: 'invoices',
};

export const itemGroups: Lookup = {
	name: 'Item Group',
	plural: 'Item Groups',
	paged: false,
	path: '/ItemGroup',
	permission: 'items',
};

export const serviceCategories: Lookup = {
	name: 'Service Category',
	plural: 'Service Categories',
	paged: false,
	path: '/ServiceCategory',
	permission: 'tickets',
};

export const taxes: Lookup = {
	name: 'Tax',
	plural: 'Taxes',
	paged: false,
	path: '/Tax',
	permission: 'invoices',
};
