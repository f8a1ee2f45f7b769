import { catalogue } from '../../nodes/Halo/catalogue';
import { recordTypes } from '../../nodes/Halo/catalogue/recordTypes';
import { resources } from '../../nodes/Halo/resources';
import {
	coverage,
	coverageText,
	OWN_CALLS,
	REASONS,
	type Covered,
} from '../../scripts/coverage.mts';

let covered: Covered[];
beforeAll(async () => {
	const [{ paths }, types] = await Promise.all([catalogue(), recordTypes()]);
	covered = coverage({ paths, types, resources });
});

test('all 886 paths of Halo are accounted for', () => {
	expect(covered).toHaveLength(886);
	expect(covered.filter(({ by }) => by === '').map(({ path }) => path)).toEqual([]);
});

test('every path that a form uses exists', () => {
	const known = covered.map(({ path }) => path);
	for (const path of Object.keys(OWN_CALLS)) expect(known).toContain(path);
});

test.each(REASONS)('$why: is the reason of at least one path', ({ why }) => {
	const paths = covered.filter(({ how, by }) => how !== 'guided' && by === why);
	expect(paths.length).toBeGreaterThan(0);
});

test('every name in a reason exists', () => {
	const left = covered.filter(({ how }) => how !== 'guided');
	for (const { paths } of REASONS) {
		const source = paths.source.replace(/\\\//g, '/');
		// the names of a group stand side by side: each must match a path of its own
		const names = /^\^\/?\(([^()]*)\)/.exec(source)?.[1].split('|') ?? [];
		for (const name of names) {
			const whole = new RegExp(`^/?${name}(/|$)`, 'i');
			expect([name, left.some(({ path }) => whole.test(path))]).toEqual([name, true]);
		}
	}
});

test('guided forms cover more than 30% of all paths', () => {
	const guided = covered.filter(({ how }) => how === 'guided').length;
	expect(guided / covered.length).toBeGreaterThan(0.3);
	expect(coverageText(covered)).toContain(`${guided} of 886`);
});
