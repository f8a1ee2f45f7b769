import { parsePath } from '../../nodes/Halo/customMethod/responsePath/parsePath';
import type { Path } from '../../nodes/Halo/customMethod/responsePath/path';
import { pick } from '../../nodes/Halo/customMethod/responsePath/pickPath';
import { show, timeOnce } from './measure.mts';

const texts: Array<[string, (size: number) => string]> = [
	['names', (size) => 'response' + '^a'.repeat(size)],
	['indexes', (size) => 'response' + '[0]'.repeat(size)],
	['spaces', (size) => `response${' '.repeat(size)}^${' '.repeat(size)}x`],
	['quotes', (size) => `response^"${'""'.repeat(size)}`],
	['one long name', (size) => `response^${'n'.repeat(size)}`],
	['an open comparison', (size) => `response[a=${'b '.repeat(size)}`],
	['hats', (size) => '^'.repeat(size)],
];

const responses: Array<[string, string, (size: number) => unknown]> = [
	['a list', 'response^a^b', (size) => ({ a: Array.from({ length: size }, (_, b) => ({ b })) })],
	[
		'lists in a list',
		'response^a^b',
		(size) => ({ a: Array.from({ length: size }, () => ({ b: [1, 2] })) }),
	],
	['a comparison', 'response[id=x]', (size) => Array.from({ length: size }, (_, id) => ({ id }))],
	['almost JSON', 'response^a', (size) => '['.repeat(size)],
	[
		'JSON in texts',
		'response^a^b',
		(size) => ({ a: Array.from({ length: size }, () => '{"b":1}') }),
	],
];

/** Measures that ten times as much takes about ten times as long; returns what took longer than that. */
export async function notLinear(): Promise<string[]> {
	const slow: string[] = [];
	const compare = async (
		what: string,
		small: () => unknown,
		large: () => unknown,
		more: number,
	) => {
		const [less, taken] = [await cost(small), await cost(large)];
		show(what, taken);
		if (taken >= 40 * less + more) {
			slow.push(`${what}: ${taken.toFixed(1)} ms, and ${less.toFixed(1)} ms for a tenth of it`);
		}
	};
	for (const [what, make] of texts) {
		const [small, large] = [make(20_000), make(200_000)];
		const [less, more] = [() => parsePath(small), () => parsePath(large)];
		await compare(`Reading a response path: ${what}`, less, more, 20);
	}
	for (const [what, text, make] of responses) {
		const path = parsePath(text) as Path;
		const [small, large] = [make(10_000), make(100_000)];
		const picking = (response: unknown) => () => pick(path, { response });
		await compare(`Picking by response path: ${what}`, picking(small), picking(large), 50);
	}
	return slow;
}

/** Milliseconds for one call, the best of three. */
async function cost(work: () => unknown): Promise<number> {
	return Math.min(await timeOnce(work), await timeOnce(work), await timeOnce(work));
}
