import type { Fault } from '../../sandbox/halo/index.mts';
import { skipWaiting } from '../support/clock.mts';
import { Recorder } from '../support/printed.mts';
import { answersOf } from './answers.mts';
import { cases, signIn, type Fate } from './faults.mts';
import { subjects, type Subject } from './operations.mts';
import { brokenPromises, sentFor } from './promises.mts';
import { openSecretWorld, perform, secretsOf, signInBefore, strike } from './world.mts';

interface Cell {
	name: string;
	subject: Subject;
	what: string;
	fault: Fault;
	/** Undefined where the sign-in meets the fault. */
	fate?: Fate;
}

let recorder: Recorder;
let backToNormal: () => void;
beforeAll(() => {
	recorder = new Recorder();
	backToNormal = skipWaiting();
});
afterAll(() => {
	backToNormal();
	recorder.stop();
});

/** Enough for three pages. */
const many = Array.from({ length: 230 }, (_, i) => ({ name: `Supplier ${i}` }));

/** Runs the items of an operation, of which the first meets the fault; gives the promises that it broke. */
async function violations({ subject, what, fault, fate }: Cell): Promise<string[]> {
	const { write, read, items, skip } = subject;
	const world = await openSecretWorld();
	const { halo } = world;
	try {
		if (subject.several) halo.seed('supplier', many);
		if (fate) await signInBefore(world);
		const match = { method: write?.method ?? 'GET', path: (write ?? read)?.path };
		strike(world, [fate ? { match, skip, ...fault } : fault]);
		const judged = subject.passesOn?.includes(what) ? { ...subject, read: undefined } : subject;
		const task = { ...judged, onError: 'continueRegularOutput' as const };
		const { mark } = recorder;
		const outcome = await perform(world, task);
		const printed = recorder.since(mark);
		const broken = brokenPromises({ task, outcome, halo, printed, secrets: secretsOf(world) });

		const [first] = answersOf(task, outcome);
		if (!fate && first?.words === undefined) broken.push('a refused sign-in is an error');
		if (!write || !fate) return broken;
		const [count, ...others] = items.map((item) => write.count(halo, item));
		const struck = sentFor(halo, write, items[0]).length > 0;
		if (!struck || count !== (fate === 'notWritten' ? 0 : 1))
			broken.push(`the fault struck: ${count}`);
		const goesOn = (fault.times ?? 1) < 9;
		if (goesOn && others.some((one) => one !== 1)) broken.push('the next item is done');
		if (fate === 'repeated' && first?.words !== undefined)
			broken.push('what was turned away is repeated');
		return broken;
	} finally {
		await halo.close();
	}
}

const cells: Cell[] = Object.entries(subjects).flatMap(([name, subject]) => [
	...Object.entries(cases).map(([what, { fault, fate }]) => ({ name, subject, what, fault, fate })),
	...Object.entries(signIn).map(([what, fault]) => ({
		name,
		subject,
		what,
		fault: { match: { path: '/token' }, ...fault },
	})),
]);

test.each(cells)('$name: $what', async (cell) => {
	expect(await violations(cell)).toEqual([]);
});
