import {
	elementsOf,
	iterationPath,
	readEach,
} from '../../nodes/Halo/customMethod/output/iterateOver';
import {
	defineVariables,
	readVariable,
	readVariables,
} from '../../nodes/Halo/customMethod/output/outputVariables';
import type { VariableRow } from '../../nodes/Halo/customMethod/method/method';
import type { HaloType } from '../../nodes/Halo/customMethod/method/variableTypes';
import { toVariable } from '../../nodes/Halo/customMethod/variables/toVariable';
import type { Path } from '../../nodes/Halo/customMethod/responsePath/path';
import { UserFacingError } from '../../nodes/Halo/transport/userFacingError';
import { cpuSeconds } from '../support/cpu.mts';

/** What a type takes, when it refuses a value. */
const refused = (takes: string) => ({ takes });

function converted(type: HaloType, value: unknown): unknown {
	try {
		return toVariable(value, type, (sentence) => new UserFacingError(sentence));
	} catch (cause) {
		const [, takes = ''] = /^it must be (.*), but it is /.exec((cause as Error).message) ?? [];
		return refused(takes);
	}
}

const errorOf = (work: () => unknown): string => {
	try {
		work();
	} catch (cause) {
		const { message, advice } = cause as Error & { advice?: string };
		return `${message}. ${advice}`;
	}
	return 'nothing was refused';
};

describe('types', () => {
	const list = refused('a list');
	const object = refused('an object');
	const whole = refused('a whole number');
	const number = refused('a number, such as 12.5');
	const flag = refused('true or false');
	const date = refused('a date such as 2026-01-31T09:30:00');
	test.each<[HaloType, unknown, unknown]>([
		['string', null, null],
		['string', '', ''],
		['string', 12.5, '12.5'],
		['string', true, 'true'],
		['string', { a: [1] }, '{"a":[1]}'],
		['array', [1], [1]],
		['array', '[1]', [1]],
		['array', '', null],
		['array', { a: 1 }, list],
		['array', '{"a":1}', list],
		['array', 'text', list],
		['object', { a: 1 }, { a: 1 }],
		['object', '{"a":1}', { a: 1 }],
		['object', [1], object],
		['object', 5, object],
		['integer', 12, 12],
		['integer', '12', 12],
		['integer', ' -12 ', -12],
		['integer', '12.0', 12],
		['integer', '9007199254740991', 9007199254740991],
		['integer', '9007199254740993', '9007199254740993'],
		['integer', '', null],
		['integer', 12.5, whole],
		['integer', '12.5', whole],
		['integer', '1e3', whole],
		['integer', '0x10', whole],
		['integer', true, whole],
		['integer', [1], whole],
		['float', 12, 12],
		['float', '12.5', 12.5],
		['float', '.5', 0.5],
		['float', '-1.5e3', -1500],
		['float', '12,5', number],
		['float', 'Infinity', number],
		['float', '1e999', number],
		['float', false, number],
		['boolean', true, true],
		['boolean', 'False', false],
		['boolean', 1, true],
		['boolean', '0', false],
		['boolean', '', null],
		['boolean', 'yes', true],
		['boolean', ' NO ', false],
		['boolean', 'maybe', flag],
		['boolean', [true], flag],
		['boolean', 2, flag],
		['boolean', {}, flag],
		['date', '2026-01-31T09:30:00', '2026-01-31T09:30:00.000Z'],
		['date', '2026-01-31T09:30:00.1234567', '2026-01-31T09:30:00.123Z'],
		['date', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
		['date', '2026-01-31T09:30:00+02:00', '2026-01-31T07:30:00.000Z'],
		['date', '2026-01-31 09:30-0130', '2026-01-31T11:00:00.000Z'],
		['date', '2026-01-31', '2026-01-31T00:00:00.000Z'],
		['date', '1899-12-30T00:00:00', null],
		['date', '1900-01-01T00:00:00', null],
		['date', '1901-12-31T23:59:59', null],
		['date', '0001-01-01T00:00:00', null],
		['date', '1902-01-01', '1902-01-01T00:00:00.000Z'],
		['date', '2026-01-31t09:30:00z', '2026-01-31T09:30:00.000Z'],
		['date', '', null],
		['date', '2026-02-30T00:00:00', date],
		['date', '2026-13-01', date],
		['date', '2026-01-31T25:00:00', date],
		['date', '31/01/2026', date],
		['date', 1767225600000, date],
	])('%s of %j', (type, value, expected) => {
		expect(converted(type, value)).toEqual(expected);
	});
});

const pickAll = (rows: VariableRow[], response: unknown) =>
	readVariables(defineVariables(rows, ['response']), (each) => readVariable(each, { response }));

describe('output variables', () => {
	test('hold the values at their paths, in the order of the form', () => {
		const rows = [
			{ name: 'b', value: 'response^x', type: 'any' },
			{ name: 'e', value: 'response^empty' },
			{ name: ' a.c ', value: 'response^list^id', type: 'array' },
			{ name: '', value: '' },
			{ name: 'constructor', value: 'response^x!', ifMissing: 'error' },
		];
		const json = pickAll(rows, { x: 1, empty: '', list: [{ id: 5 }] });
		expect(JSON.stringify(json)).toBe('{"b":1,"e":"","a.c":[5],"constructor":"1"}');
	});

	test('a missing value is null, is left out, or stops the item', () => {
		const rows = (ifMissing?: string) => [{ name: 'v', value: 'response^a^b', ifMissing }];
		expect(pickAll(rows(), {})).toEqual({ v: null });
		expect(pickAll(rows('null'), {})).toEqual({ v: null });
		expect(pickAll(rows('omit'), {})).toEqual({});
		expect(pickAll(rows('omit'), { a: { b: null } })).toEqual({ v: null });
		expect(errorOf(() => pickAll(rows('error'), { a: { c: 1 } }))).toBe(
			"Output variable 'v' is not in Halo's response. There is nothing at 'response^a^b': it has 'c', and no 'b'. Correct the path, or change 'If Missing'.",
		);
	});

	test('a value of the wrong type is reported with its path, value and type', () => {
		const rows = [{ name: 'when', value: 'response^d', type: 'date' }];
		const long = 'x'.repeat(1000);
		expect(errorOf(() => pickAll(rows, { d: long }))).toBe(
			`Output variable 'when' is not of the type Date. At 'response^d' in Halo's response, it must be a date such as 2026-01-31T09:30:00, but it is '${'x'.repeat(57)}...'. Choose another type, or Any to output the value unchanged.`,
		);
	});

	test.each<[string, VariableRow[], string]>([
		['no name', [{ value: 'response^a' }], "The output variable for 'response^a' has no name"],
		['no path', [{ name: 'a' }], "Output variable 'a' has no path"],
		[
			'twice',
			[
				{ name: 'a', value: 'response' },
				{ name: 'a ', value: 'response' },
			],
			"Two output variables are called 'a'",
		],
		[
			'__proto__',
			[{ name: '__proto__', value: 'response' }],
			"An output variable cannot be called '__proto__'",
		],
		[
			'an unknown type',
			[{ name: 'a', value: 'response', type: 'text' }],
			"Output variable 'a' has an unknown type",
		],
		[
			'no root',
			[{ name: 'a', value: 'clients' }],
			"Output variable 'a' does not begin with 'response'. Write 'response^clients' if it is a part of Halo's response",
		],
		[
			'dots',
			[{ name: 'a', value: 'response.clients' }],
			"Write ^ before each name: 'response^clients'",
		],
		['capitals', [{ name: 'a', value: 'Response^a' }], "Write 'response' in lower case"],
		['parent', [{ name: 'a', value: 'parent^a' }], "fill in 'Iterate Over' or write 'response'"],
		['an expression as text', [{ name: 'a', value: '$json.a' }], "for example 'response^clients'"],
		[
			'no path at all',
			[{ name: 'a', value: 'response^a[x' }],
			"Output variable 'a' has a path that cannot be read. Write the missing ] (after 'response^a[x')",
		],
	])('%s is refused before anything is sent', (_, rows, message) => {
		expect(errorOf(() => defineVariables(rows, ['response']))).toContain(message);
	});
});

describe('iterate over', () => {
	const over = (text: string, answer: unknown) => elementsOf(iterationPath(text) as Path, answer);
	const envelope = { record_count: 2, clients: [{ id: 1 }, { id: 2 }], none: [], nil: null };

	test.each<[string, unknown, unknown[]]>([
		['response^clients', envelope, [{ id: 1 }, { id: 2 }]],
		['response^clients^id', envelope, [1, 2]],
		['response^none', envelope, []],
		['response^nil', envelope, []],
		['response', [1], [1]],
		['response', { id: 1 }, [{ id: 1 }]],
		['response^clients[0]', envelope, [{ id: 1 }]],
		['response^text', { text: '[1,2]' }, [1, 2]],
	])('%s', (text, answer, elements) => {
		expect(over(text, answer)).toEqual(elements);
	});

	test.each<[string, unknown, string]>([
		[
			'response',
			envelope,
			"'Iterate Over' must be a list, but it is an object with 'record_count', 'clients', 'none', 'nil'. Write 'response^clients', which is a list",
		],
		[
			'response^record_count',
			envelope,
			"'Iterate Over' must be a list, but it is 2. Name a list of the response, or leave 'Iterate Over' empty",
		],
		[
			'response^Clients',
			envelope,
			"'Iterate Over' is not in Halo's response. There is nothing at 'response^Clients': names are case-sensitive, and the name is 'clients'",
		],
		['response^clients!', envelope, "'Iterate Over' ends with !"],
		['parent^clients', envelope, "'Iterate Over' does not begin with 'response'"],
		['response', undefined, "'Iterate Over' is not in Halo's response"],
	])('%s is refused', (text, answer, message) => {
		expect(errorOf(() => over(text, answer))).toContain(message);
	});

	test('inside, response is the element and parent the whole response', () => {
		const rows = [
			{ name: 'id', value: 'response^id', type: 'integer' },
			{ name: 'of', value: 'parent^record_count' },
		];
		const variables = defineVariables(rows, ['response', 'parent']);
		expect(readEach(variables, envelope.clients, { parent: envelope })).toEqual([
			{ id: 1, of: 2 },
			{ id: 2, of: 2 },
		]);
		expect(readEach(variables, [], { parent: envelope })).toEqual([]);
		expect(
			errorOf(() => readEach(variables, [{ id: 1 }, { id: 'x' }], { parent: envelope })),
		).toContain("At 'response^id' in element [1], it must be a whole number, but it is 'x'");
	});

	test('a path that begins with parent is resolved once', () => {
		const size = 20_000;
		const answer = { rows: Array.from({ length: size }, (_, id) => ({ id })) };
		const rows = [{ name: 'all', value: 'parent^rows^id' }];
		const variables = defineVariables(rows, ['response', 'parent']);
		const start = cpuSeconds();
		expect(readEach(variables, answer.rows, { parent: answer })).toHaveLength(size);
		expect(cpuSeconds() - start).toBeLessThan(1);
	});
});
