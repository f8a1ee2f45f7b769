import type { Halo } from '../../../sandbox/halo/index.mts';
import { anything } from '../../faults/operations.mts';
import { saved } from '../../support/customMethod.mts';
import { markedText } from '../values.mts';
import type { FuzzedOperation } from './types.mts';

const call = { resource: 'customMethod', operation: 'call' };
const suppliers = (halo: Halo) => halo.records('supplier');

/** Requests that a person writes by hand. */
export const customMethods: FuzzedOperation[] = [
	{
		...call,
		name: 'custom GET',
		parameters: saved({ path: '=/api/Supplier/{{ $json.id }}', output: { name: 'response^name' } }),
		item: (_, { mark, index }) => ({ mark, id: index + 1 }),
		options: [['timeout', 5]],
		passesOn: anything,
		read: {
			path: '/Supplier',
			isWhole: (halo, [row], { id }) =>
				row?.name === suppliers(halo).find((one) => one.id === id)?.name,
		},
	},
	{
		...call,
		name: 'custom POST',
		parameters: saved({
			method: 'POST',
			path: '/api/Supplier',
			bodyFields: { name: '={{ $json.text }}' },
			output: { name: 'response^name' },
		}),
		item: (random, { mark }) => ({ mark, text: markedText(random, mark) }),
		options: [
			['timeout', 5],
			['includeInputFields', true],
		],
		takesDryRun: true,
		write: {
			method: 'POST',
			path: '/Supplier',
			mark: ({ mark }) => String(mark),
			count: (halo, { mark }) =>
				suppliers(halo).filter(({ name }) => String(name).includes(String(mark))).length,
		},
	},
];
