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

test('a printed path is parsed to the same path', () => {
	fc.assert(
		fc.property(path, (any) => expect(parsePath(printPath(any))).toEqual(any)),
		{
			numRuns: 2000,
		},
	);
});

test('any text that can be parsed is printed as the same path', () => {
	fc.assert(
		fc.property(fc.oneof(nearlyPath, fc.string({ unit: 'binary' })), (text) => {
			const read = parsePath(text);
			if (!(read instanceof PathError)) expect(parsePath(printPath(read))).toEqual(read);
			else expect(read.position).toBeLessThanOrEqual(text.length);
		}),
		{ numRuns: 5000 },
	);
});

test('resolving never fails, whatever the path and the response', () => {
	fc.assert(
		fc.property(path, fc.jsonValue(), (any, response) => {
			const [root, ...rest] = any.steps;
			const steps = [{ ...root, name: 'response' }, ...rest];
			const found = pick({ ...any, steps }, { response });
			if (found instanceof Missing) expect(explain(found)).toMatch(/^There is nothing at/);
			else if (any.asText && found !== null) expect(typeof found).toBe('string');
		}),
		{ numRuns: 2000 },
	);
});

test('resolving returns the value found by walking the response', () => {
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
