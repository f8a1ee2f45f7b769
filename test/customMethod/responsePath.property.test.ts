import fc from 'fast-check';
import { explain } from '../../nodes/Halo/customMethod/responsePath/explain';
import { parsePath, PathError } from '../../nodes/Halo/customMethod/responsePath/parsePath';
import { printPath, type Index, type Path } from '../../nodes/Halo/customMethod/responsePath/path';
import { Missing, pick } from '../../nodes/Halo/customMethod/responsePath/pickPath';

const name = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('^', '[', ']', '=', '!', '"', ' ', 'a', '0', '\n') }),
	fc.constantFrom('__proto__', 'constructor', 'id', 'clients', '0'),
);
const index: fc.Arbitrary<Index> = fc.oneof(
	fc.record({ position: fc.nat() }),
	fc.record({ name, equals: name }),
);
const step = fc.record({ name, indexes: fc.array(index, { maxLength: 3 }) });
const path: fc.Arbitrary<Path> = fc.record({
	steps: fc.array(step, { minLength: 1, maxLength: 8 }),
	asText: fc.boolean(),
});
const nearlyPath = fc.string({
	unit: fc.constantFrom('response', '^', '[', ']', '=', '!', '"', ' ', 'a', '0', '"x"', 'é'),
	maxLength: 40,
});

test('a printed path reads to the same path', () => {
	fc.assert(
		fc.property(path, (any) => expect(parsePath(printPath(any))).toEqual(any)),
		{
			numRuns: 2000,
		},
	);
});

test('whatever can be read, prints to the same path', () => {
	fc.assert(
		fc.property(fc.oneof(nearlyPath, fc.string({ unit: 'binary' })), (text) => {
			const read = parsePath(text);
			if (!(read instanceof PathError)) expect(parsePath(printPath(read))).toEqual(read);
			else expect(read.position).toBeLessThanOrEqual(text.length);
		}),
		{ numRuns: 5000 },
	);
});

test('no path and no answer makes picking fail', () => {
	fc.assert(
		fc.property(path, fc.jsonValue(), (any, response) => {
			const [root, ...rest] = any.steps;
			const steps = [{ ...root, name: 'response' }, ...rest];
			const found = pick({ ...any, steps }, { response });
			if (found instanceof Missing) expect(explain(found)).toMatch(/^Nothing is at/);
			else if (any.asText && found !== null) expect(typeof found).toBe('string');
		}),
		{ numRuns: 2000 },
	);
});

test('picking gives what walking by hand gives', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.array(fc.nat(9)), (response, choices) => {
			let value: unknown = response;
			const steps = [{ name: 'response', indexes: [] as Index[] }];
			for (const choice of choices) {
				if (typeof value !== 'object' || value === null) break;
				const keys = Object.keys(value);
				if (keys.length === 0) break;
				const key = keys[choice % keys.length];
				if (Array.isArray(value)) steps[steps.length - 1].indexes.push({ position: Number(key) });
				else steps.push({ name: key, indexes: [] });
				value = (value as Record<string, unknown>)[key];
			}
			expect(pick({ steps, asText: false }, { response })).toBe(value);
		}),
	);
});

/** Milliseconds for one call, the best of three. */
function cost(work: () => unknown): number {
	const once = () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	};
	return Math.min(once(), once(), once());
}

describe('ten times as much takes about ten times as long', () => {
	const texts: Array<[string, (size: number) => string]> = [
		['names', (size) => 'response' + '^a'.repeat(size)],
		['indexes', (size) => 'response' + '[0]'.repeat(size)],
		['spaces', (size) => `response${' '.repeat(size)}^${' '.repeat(size)}x`],
		['quotes', (size) => `response^"${'""'.repeat(size)}`],
		['one long name', (size) => `response^${'n'.repeat(size)}`],
		['an open comparison', (size) => `response[a=${'b '.repeat(size)}`],
		['hats', (size) => '^'.repeat(size)],
	];
	test.each(texts)('reading %s', (_, make) => {
		const [small, large] = [make(20_000), make(200_000)];
		expect(cost(() => parsePath(large))).toBeLessThan(40 * cost(() => parsePath(small)) + 20);
	});

	const answers: Array<[string, string, (size: number) => unknown]> = [
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
	test.each(answers)('picking from %s', (_, text, make) => {
		const read = parsePath(text) as Path;
		const [small, large] = [make(10_000), make(100_000)];
		const work = (response: unknown) => () => pick(read, { response });
		expect(cost(work(large))).toBeLessThan(40 * cost(work(small)) + 50);
	});
});

test('1,000 levels, 100,000 elements, names of 10,000 characters', () => {
	const depth = 1000;
	const deep = JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth)) as unknown;
	const down = parsePath('response' + '^a'.repeat(depth)) as Path;
	expect(pick(down, { response: deep })).toBe(1);
	expect(
		pick({ ...down, steps: down.steps.slice(0, 2), asText: true }, { response: deep }),
	).toHaveLength((depth - 1) * 6 + 1);
	const long = 'n'.repeat(10_000);
	const many = { a: Array.from({ length: 100_000 }, (_, i) => ({ [long]: i })) };
	const all = pick(parsePath(`response^a^${long}`) as Path, { response: many }) as number[];
	expect(all).toHaveLength(100_000);
	expect(all[99_999]).toBe(99_999);
	const absent = pick(parsePath(`response^${long}^x`) as Path, { response: many });
	expect(explain(absent as Missing).length).toBeLessThan(500);
});
