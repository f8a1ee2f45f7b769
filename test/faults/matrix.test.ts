import type { Fault } from '../../sandbox/halo/index.mts';
import { modeValues, type Modes } from '../../sandbox/halo/modes.mts';
import { skipWaiting } from '../support/clock.mts';
import { Recorder } from '../support/printed.mts';
import { answersOf } from './answers.mts';
import { cases, signIn, type Fate } from './faults.mts';
import { withBadElement } from './badElement.mts';
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
	modes?: Partial<Modes>;
}

/** All ways in which Halos may take several records at once. */
const ways = modeValues.several.flatMap((several) =>
	modeValues.returnAll.flatMap((returnAll) =>
		modeValues.badElement.map((badElement) => ({ several, returnAll, badElement })),
	),
);

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
async function violations({ subject, what, fault, fate, modes }: Cell): Promise<string[]> {
	const { write, read, items, skip } = subject;
	const world = await openSecretWorld({ modes });
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
		const counts = items.map((item) => write.count(halo, item));
		const [own, others] = [counts.slice(0, task.batch ?? 1), counts.slice(task.batch ?? 1)];
		const struck = sentFor(halo, write, items[0]).length > 0;
		if (!struck || own.some((count) => count !== (fate === 'notWritten' ? 0 : 1)))
			broken.push(`the fault struck: ${own.join()}`);
		const goesOn = (fault.times ?? 1) < 9;
		if (goesOn && others.some((one) => one !== 1)) broken.push('the next item is done');
		if (fate === 'repeated' && first?.words !== undefined)
			broken.push('what was turned away is repeated');
		return broken;
	} finally {
		await halo.close();
	}
}

const cells: Cell[] = Object.entries(subjects)
	.flatMap(([name, subject]): Cell[] => [
		...Object.entries(cases).map(([what, { fault, fate }]) => ({
			name,
			subject,
			what,
			fault,
			fate,
		})),
		...Object.entries(signIn).map(([what, fault]) => ({
			name,
			subject,
			what,
			fault: { match: { path: '/token' }, ...fault },
		})),
	])
	// what is sent in batches meets each fault in another way, and all ways come up
	.map((cell, at) => (cell.subject.batch ? { ...cell, modes: ways[at % ways.length] } : cell));

test.each(cells)('$name: $what', async (cell) => {
	expect(await violations(cell)).toEqual([]);
});

describe.each(ways)('one bad element: $several, $returnAll, $badElement', (modes) => {
	test.each(Object.keys(withBadElement))('%s', async (name) => {
		const world = await openSecretWorld({ modes });
		try {
			for (const onError of ['continueRegularOutput', 'stopWorkflow'] as const) {
				const task = { ...withBadElement[name](onError), onError };
				const { mark } = recorder;
				const outcome = await perform(world, task);
				const printed = recorder.since(mark);
				const secrets = secretsOf(world);
				expect(brokenPromises({ task, outcome, halo: world.halo, printed, secrets })).toEqual([]);
				const [bad] = answersOf(task, outcome).filter((answer) => answer?.words !== undefined);
				// where Halo says nothing of a bad one, and returns no list, nobody can know
				const isSilent = modes.badElement === 'leavesOut' || modes.badElement === 'reports';
				expect(bad !== undefined || isSilent).toBe(true);
			}
		} finally {
			await world.halo.close();
		}
	});
});
