import type { Fault } from '../../sandbox/halo/index.mts';
import { cases, signIn } from '../faults/faults.mts';
import type { FuzzedOperation } from './operations/index.mts';
import type { Random } from './random.mts';

/** A fault and what to call it. */
export interface NamedFault {
	what: string;
	fault: Fault;
}

/** Up to two faults: for the writes or the reads of an operation, for anything, or for the sign-in. */
export const randomFaults = (random: Random, operation: FuzzedOperation): NamedFault[] =>
	Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => randomFault(random, operation));

function randomFault(random: Random, { write, read }: FuzzedOperation): NamedFault {
	if (random.chance(0.08)) {
		const what = random.pick(Object.keys(signIn));
		const times = random.pick([1, 9]);
		return { what, fault: { ...signIn[what], match: { path: '/token' }, times } };
	}
	const what = random.pick(Object.keys(cases));
	const { fault } = cases[what];
	const path = (write ?? read)?.path;
	const match = random.pick([
		{ method: write?.method ?? 'GET', path },
		{ method: write?.method ?? 'GET', path },
		{ method: 'GET', path },
		{ method: 'GET', path: '/api' },
	]);
	const times = fault.times ?? random.pick([1, 1, 1, 2, 4]);
	return { what, fault: { ...fault, match, times, skip: random.pick([0, 0, 1, 2]) } };
}
