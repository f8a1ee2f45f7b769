import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { binary } from '../support/files.mts';
import { map, pick } from '../support/halo.mts';

/** One column of the matrix. The fault meets the request that `method` and `path` name. */
export interface Subject {
	resource: string;
	operation: string;
	parameters: INodeParameters;
	method: 'GET' | 'POST' | 'DELETE';
	path: string;
	/** What the items hold; the parameters read it. */
	items: IDataObject[];
	/** How often the write for an item is in the store. */
	count?(rows: IDataObject[], item: IDataObject): number;
	/** Files for the items. */
	file?: true;
	/** The list in the store that `count` looks into; that of `path` unless told. */
	stored?: string;
}

const named = [{ name: 'First' }, { name: 'Second' }];
const ids = [
	{ id: 1, phone: '020 7946 0101' },
	{ id: 2, phone: '020 7946 0102' },
];
const byName = (rows: IDataObject[], { name }: IDataObject) =>
	rows.filter((row) => row.name === name).length;
const supplier = { resource: 'supplier', path: '/Supplier' };
const own = pick('={{ $json.id }}');
const fields = map({ name: '={{ $json.name }}' });

export const subjects: Record<string, Subject> = {
	create: {
		...supplier,
		operation: 'create',
		parameters: { fields },
		method: 'POST',
		items: named,
		count: byName,
	},
	update: {
		...supplier,
		operation: 'update',
		parameters: { supplierId: own, fields: map({ phone_number: '={{ $json.phone }}' }) },
		method: 'POST',
		items: ids,
		count: (rows, { phone }) => rows.filter((row) => row.phone_number === phone).length,
	},
	delete: {
		...supplier,
		operation: 'delete',
		parameters: { supplierId: own },
		method: 'DELETE',
		items: ids,
		count: (rows, { id }) => (rows.some((row) => row.id === id) ? 0 : 1),
	},
	upsert: {
		...supplier,
		operation: 'upsert',
		parameters: { fields: map({ name: '={{ $json.name }}' }, 'name') },
		method: 'POST',
		items: named,
		count: byName,
	},
	upload: {
		resource: 'attachment',
		path: '/Attachment',
		operation: 'upload',
		parameters: { ticketId: pick(5), options: { note: '={{ $json.name }}' } },
		method: 'POST',
		items: named,
		file: true,
		count: (rows, { name }) => rows.filter((row) => row.note === name).length,
	},
};

export const fileOf = () => ({ data: binary('hello', 'hello.txt') });
