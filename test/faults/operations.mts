import type { IDataObject } from 'n8n-workflow';
import type { Halo } from '../../sandbox/halo/index.mts';
import { saved } from '../support/customMethod.mts';
import { binary } from '../support/files.mts';
import { map, pick } from '../support/halo.mts';
import type { Read, Task, Write } from './task.mts';

/** One column of the matrix. */
export interface Subject extends Task {
	/** How many requests of the kind pass before the fault strikes. */
	skip?: number;
	/** Cases in which it gives what Halo sent, since it could as well be true. */
	passesOn?: string[];
}

const several = ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map((name) => ({ name }));
const named = [{ name: 'First' }, { name: 'Second' }];
const ids = [
	{ id: 1, phone: '020 7946 0101' },
	{ id: 2, phone: '020 7946 0102' },
];
const PATH = '/Supplier';
const suppliers = (halo: Halo) => halo.records('supplier');
const own = pick('={{ $json.id }}');
const fields = map({ name: '={{ $json.name }}' });

/** Custom Method gives whatever Halo sends, but for web pages and what is not the format that was asked for. */
export const anything = ['plain words', 'empty 200', '204', 'null', '{}', '[]', 'a number'].concat(
	...['a list of numbers', 'a list in a list', 'a record without its number', 'an error in a 200'],
);

const post = { method: 'POST' as const, path: PATH };
const writesName: Write = {
	...post,
	mark: ({ name }) => String(name),
	count: (halo, { name }) => suppliers(halo).filter((row) => row.name === name).length,
};
const isThis = (halo: Halo, [output]: IDataObject[], { id }: IDataObject) =>
	output.name === suppliers(halo).find((row) => row.id === id)?.name;
const readsOne: Read = { path: PATH, isWhole: isThis };
const readsAll: Read = {
	path: PATH,
	isWhole: (halo, output) =>
		suppliers(halo).every(({ id }) => output.filter((row) => row.id === id).length === 1),
};
const all = {
	resource: 'supplier',
	operation: 'getAll',
	parameters: { returnAll: true },
	items: [{}, {}],
	several: true as const,
};

export const subjects: Record<string, Subject> = {
	get: {
		resource: 'supplier',
		operation: 'get',
		parameters: { supplierId: own },
		items: ids,
		read: readsOne,
	},
	'get many': { ...all, read: readsAll, passesOn: ['[]'] },
	// one request after the other, so that the second is page 2 of the first item
	'get many, page 2': {
		...all,
		parameters: { returnAll: true, options: { parallelRequests: 1 } },
		read: readsAll,
		skip: 1,
	},
	'get many, a page read ahead': { ...all, items: [{}], read: readsAll, skip: 3 },
	create: {
		resource: 'supplier',
		operation: 'create',
		parameters: { fields },
		items: named,
		write: writesName,
	},
	update: {
		resource: 'supplier',
		operation: 'update',
		parameters: { supplierId: own, fields: map({ phone_number: '={{ $json.phone }}' }) },
		items: ids,
		write: {
			...post,
			mark: ({ phone }) => String(phone),
			count: (halo, { phone }) =>
				suppliers(halo).filter((row) => row.phone_number === phone).length,
		},
	},
	'create, in batches': {
		resource: 'supplier',
		operation: 'create',
		parameters: { fields, options: { batchSize: 3 } },
		items: several,
		batch: 3,
		write: writesName,
	},
	'create tickets, in batches': {
		resource: 'ticket',
		operation: 'create',
		parameters: { fields: map({ summary: '={{ $json.name }}' }), options: { batchSize: 3 } },
		items: several.map(({ name }) => ({ name: `${name} ticket` })),
		batch: 3,
		write: {
			method: 'POST',
			path: '/Tickets',
			mark: ({ name }) => String(name),
			count: (halo, { name }) =>
				halo.records('tickets').filter(({ summary }) => summary === name).length,
		},
	},
	'upsert, in batches': {
		resource: 'supplier',
		operation: 'upsert',
		parameters: { fields: map({ name: '={{ $json.name }}' }, 'name'), options: { batchSize: 3 } },
		items: several,
		batch: 3,
		write: writesName,
	},
	delete: {
		resource: 'supplier',
		operation: 'delete',
		parameters: { supplierId: own },
		items: ids,
		write: {
			method: 'DELETE',
			path: PATH,
			mark: ({ id }) => `/${String(id)}`,
			count: (halo, { id }) => (suppliers(halo).some((row) => row.id === id) ? 0 : 1),
		},
	},
	upsert: {
		resource: 'supplier',
		operation: 'upsert',
		parameters: { fields: map({ name: '={{ $json.name }}' }, 'name') },
		items: named,
		write: writesName,
	},
	upload: {
		resource: 'attachment',
		operation: 'upload',
		parameters: { ticketId: pick(5), options: { note: '={{ $json.name }}' } },
		items: named,
		file: true,
		write: {
			...writesName,
			path: '/Attachment',
			count: (halo, { name }) =>
				halo.records('attachment').filter(({ note }) => note === name).length,
		},
	},
	'custom GET': {
		resource: 'customMethod',
		operation: 'call',
		parameters: saved({ path: '=/api/Supplier/{{ $json.id }}', output: { name: 'response^name' } }),
		items: ids,
		read: readsOne,
		passesOn: anything,
	},
	'custom POST': {
		resource: 'customMethod',
		operation: 'call',
		parameters: saved({
			method: 'POST',
			path: '/api/Supplier',
			bodyFields: { name: '={{ $json.name }}' },
			output: { id: 'response^id' },
		}),
		items: named,
		write: writesName,
	},
};

export const fileOf = () => ({ data: binary('hello', 'hello.txt') });
