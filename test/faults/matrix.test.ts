import type { Fault } from '../../sandbox/halo/index.mts';
import { openWorld } from '../support/halo.mts';
import { cases, signIn, type Case } from './faults.mts';
import { known } from './known.mts';
import { fileOf, subjects, type Subject } from './operations.mts';

const UNKNOWN = /not known whether/;
const NOT_DENIED = /not known whether|Halo did what you asked|Halo accepted|look in Halo/i;

/** Runs the items of an operation, of which the first meets the fault; gives what broke a promise. */
async function violations(subject: Subject, fault: Fault, fate?: Case['fate']): Promise<string[]> {
	const { resource, operation, parameters, method, path, items, count, file } = subject;
	const world = await openWorld();
	const { halo, bench } = world;
	try {
		halo.failNext(fate ? { match: { method, path }, ...fault } : fault);
		const fed = items.map((json) => ({ json, ...(file ? { binary: fileOf() } : {}) }));
		const onError = 'continueRegularOutput';
		const outcome = await world.run(resource, operation, parameters, undefined, {
			items: fed as never,
			onError,
		});
		const found: string[] = [];
		const check = (holds: boolean, promise: string) => {
			if (!holds) found.push(`${promise}: ${JSON.stringify(outcome.items.slice(0, 2))}`);
		};

		const order = outcome.items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		check(
			items.every((_, i) => order.includes(i)),
			'every item is answered',
		);
		check(
			order.every((one, i) => i === 0 || order[i - 1] <= one),
			'in order',
		);

		const all = JSON.stringify(outcome.run) + JSON.stringify(outcome.error ?? null);
		const { accessToken, clientSecret } = bench.credentials.stored.get('haloServiceApi') ?? {};
		for (const secret of [accessToken, clientSecret]) {
			if (secret) check(!all.includes(String(secret)), 'no secret');
		}

		const { error, message } = outcome.items[order.indexOf(0)]?.json ?? {};
		const words = `${String(error ?? '')} ${String(message ?? '')}`;
		if (!fate) check(error !== undefined, 'a refused sign-in is an error');
		if (!count) return found;

		const stored = halo.records(path.slice(1).toLowerCase());
		const times = items.map((item) => count(stored, item));
		check(
			times.every((one) => one <= 1),
			'never twice',
		);
		if (error === undefined) check(times[0] === 1, 'success means done');
		if (fate === 'written' && error !== undefined) check(NOT_DENIED.test(words), 'never denied');
		if (fate !== 'written' && error !== undefined) check(times[0] === 0, 'refused means not done');
		if ([400, 401, 403, 429].includes(fault.status ?? 0)) {
			check(!UNKNOWN.test(words), 'unknown only when it is unknown');
		}
		if (fate)
			check(
				items.slice(1).every((_, i) => times[i + 1] === 1),
				'the next item is done',
			);
		const sent = halo.requests.filter((one) => one.method === method && one.path.includes(path));
		const more = fate === 'repeated' || (fault.times ?? 1) > 1 ? 1 : 0;
		if (fate) check(sent.length <= items.length + more, 'never sent twice');
		return found;
	} finally {
		await halo.close();
	}
}

const cells = Object.entries(subjects).flatMap(([name, subject]) => [
	...Object.entries(cases).map(([what, { fault, fate }]) => ({ name, subject, what, fault, fate })),
	...Object.entries(signIn).map(([what, fault]) => ({
		name,
		subject,
		what,
		fault: { match: { path: '/token' }, ...fault },
		fate: undefined,
	})),
]);

test.each(cells)('$name: $what', async ({ name, subject, what, fault, fate }) => {
	const found = await violations(subject, fault, fate);
	const reason = known[`${name}: ${what}`];
	if (reason === undefined) expect(found).toEqual([]);
	else expect(found).not.toEqual([]);
});
