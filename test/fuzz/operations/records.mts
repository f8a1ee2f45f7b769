import type { IDataObject } from 'n8n-workflow';
import type { Halo } from '../../../sandbox/halo/index.mts';
import { map, pick } from '../../support/halo.mts';
import { markedText, writtenId } from '../values.mts';
import type { FuzzedOperation, ItemOf } from './types.mts';
import type { Random } from '../random.mts';

/** A type of record with the fields by which its writes are recognised. */
interface Kind {
	resource: string;
	path: string;
	/** The text that names a record, and that Create or Update matches by. */
	name: string;
	/** A text that Update changes. */
	changed: string;
}

const KINDS: Kind[] = [
	{ resource: 'supplier', path: '/Supplier', name: 'name', changed: 'phone_number' },
	{ resource: 'client', path: '/Client', name: 'name', changed: 'website' },
	{ resource: 'topLevel', path: '/TopLevel', name: 'name', changed: 'notes' },
	{ resource: 'cannedText', path: '/CannedText', name: 'name', changed: 'text' },
	{ resource: 'knowledgeBaseArticle', path: '/KBArticle', name: 'name', changed: 'description' },
];

const OUTPUTS = ['simplified', 'raw', 'selected'];
const output: FuzzedOperation['more'] = [
	['output', ...OUTPUTS],
	['outputFields', 'name', 'id, name', ['name']],
];

/** Enough for three pages. */
const many = (start: string) => Array.from({ length: 230 }, (_, i) => ({ name: `${start} ${i}` }));

function operationsOf({ resource, path, name, changed }: Kind): FuzzedOperation[] {
	const list = path.slice(1).toLowerCase();
	const rows = (halo: Halo): IDataObject[] => halo.records(list);
	const having =
		(field: string) =>
		(halo: Halo, { mark }: IDataObject) =>
			rows(halo).filter((row) => String(row[field] ?? '').includes(String(mark))).length;
	const own = { [`${resource}Id`]: pick('={{ $json.number }}') };
	const post = { method: 'POST' as const, path, mark: ({ mark }: IDataObject) => String(mark) };
	const named = (random: Random, { mark }: ItemOf) => ({ mark, text: markedText(random, mark) });
	const numbered = (random: Random, { mark, index }: ItemOf) => ({
		...named(random, { mark, index }),
		id: 5_000 + index,
		number: writtenId(random, 5_000 + index),
	});
	const seed = (halo: Halo) =>
		void halo.seed(
			list,
			Array.from({ length: 12 }, (_, i) => ({ id: 5_000 + i, name: `Own ${i}` })),
		);
	const fields = (field: string, ...match: string[]) => ({
		fields: map({ [field]: '={{ $json.text }}' }, ...match),
	});
	return [
		{
			name: `create ${resource}`,
			resource,
			operation: 'create',
			parameters: fields(name),
			item: named,
			takesDryRun: true,
			takesBatches: true,
			more: output,
			write: { ...post, count: having(name) },
		},
		{
			name: `upsert ${resource}`,
			resource,
			operation: 'upsert',
			parameters: fields(name, name),
			item: named,
			takesDryRun: true,
			takesBatches: true,
			more: output,
			options: [['inactiveMatch', 'stop', 'update', 'create']],
			write: { ...post, count: having(name) },
		},
		{
			name: `update ${resource}`,
			resource,
			operation: 'update',
			parameters: { ...own, ...fields(changed) },
			item: numbered,
			seed,
			takesDryRun: true,
			takesBatches: true,
			more: output,
			write: { ...post, count: having(changed) },
		},
		{
			name: `delete ${resource}`,
			resource,
			operation: 'delete',
			parameters: own,
			item: numbered,
			seed,
			takesDryRun: true,
			write: {
				method: 'DELETE',
				path,
				mark: ({ id, number }) => `/${Number(number) || String(id)}`,
				count: (halo, { id }) => (rows(halo).some((row) => row.id === id) ? 0 : 1),
			},
		},
		{
			name: `get ${resource}`,
			resource,
			operation: 'get',
			parameters: own,
			item: numbered,
			seed,
			more: output,
			read: {
				path,
				isWhole: (halo, [row], { id }) => row?.id === id && rows(halo).some((one) => one.id === id),
			},
		},
		{
			name: `get many ${resource}`,
			resource,
			operation: 'getAll',
			parameters: { returnAll: true, filters: {}, options: {} },
			item: (_, { mark }) => ({ mark }),
			seed: (halo) => void halo.seed(list, many(resource)),
			more: output,
			passesOn: ['[]'],
			several: true,
			read: {
				path,
				isWhole: (halo, found) => {
					const ids = new Set(found.map(({ id }) => id));
					const shown = rows(halo).filter(({ inactive }) => inactive !== true);
					return ids.size === found.length && shown.every(({ id }) => ids.has(id));
				},
			},
		},
	];
}

export const records: FuzzedOperation[] = KINDS.flatMap(operationsOf);
