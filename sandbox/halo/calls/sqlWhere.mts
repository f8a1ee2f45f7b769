import type { Json, Row } from '../types.mts';
import type { Table } from './sqlTables.mts';

/** One condition of a WHERE: a column and the test of its value. */
interface Condition {
	column: string;
	holds: (value: Json) => boolean;
}

type Literal = string | number;
const column = String.raw`\[?(\w+)\]?`;
const literal = String.raw`(?:N?'(?:[^']|'')*'|-?\d+(?:\.\d+)?)`;

/** The kinds of condition, tried in turn. */
const kinds: Array<[form: RegExp, test: (parts: string[]) => (value: Json) => boolean]> = [
	[
		new RegExp(`^${column}\\s*(=|<>|!=|>=|<=|>|<)\\s*(${literal})$`, 'is'),
		([, , operator, text]) => comparison(operator, read(text)),
	],
	[
		new RegExp(`^${column}\\s+(not\\s+)?like\\s+(${literal})$`, 'is'),
		([, , negated, text]) => {
			const pattern = like(String(read(text)));
			return (value) => pattern.test(String(value ?? '')) === !negated;
		},
	],
	[
		new RegExp(
			`^${column}\\s+(not\\s+)?in\\s*\\(\\s*(${literal}(?:\\s*,\\s*${literal})*)\\s*\\)$`,
			'is',
		),
		([, , negated, list]) => {
			const wanted = (list.match(new RegExp(literal, 'g')) ?? []).map(read);
			return (value) => wanted.some((one) => equals(value, one)) === !negated;
		},
	],
	[
		new RegExp(`^${column}\\s+is\\s+(not\\s+)?null$`, 'is'),
		([, , negated]) =>
			(value) =>
				(value === null) === !negated,
	],
];

/**
 * Reads conditions that are joined by AND.
 * @returns nothing for a text that this Halo does not understand
 */
export function conditionsOf(text: string): Condition[] | undefined {
	const read = splitByAnd(text).map(conditionOf);
	return read.every((one) => one !== undefined) ? read : undefined;
}

function conditionOf(text: string): Condition | undefined {
	for (const [form, test] of kinds) {
		const parts = form.exec(text);
		if (parts) return { column: parts[1], holds: test(parts) };
	}
	return undefined;
}

/** The rows for which every condition holds. */
export const matching = ({ rows, value }: Table, conditions: Condition[]): Row[] =>
	rows.filter((row) => conditions.every(({ column: own, holds }) => holds(value(row, own))));

/** The parts between the ANDs that stand outside of quotes. */
const splitByAnd = (text: string): string[] =>
	text
		.split(/('(?:[^']|'')*')/)
		.map((part, at) => (at % 2 === 0 ? part.replace(/\s+and\s+/gi, '\u0000') : part))
		.join('')
		.split('\u0000')
		.map((part) => part.trim());

function read(text: string): Literal {
	const quoted = /^N?'([\s\S]*)'$/i.exec(text.trim());
	return quoted ? quoted[1].replace(/''/g, "'") : Number(text);
}

function comparison(operator: string, wanted: Literal): (value: Json) => boolean {
	const tests: Record<string, (order: number) => boolean> = {
		'=': (order) => order === 0,
		'<>': (order) => order !== 0,
		'!=': (order) => order !== 0,
		'>': (order) => order > 0,
		'<': (order) => order < 0,
		'>=': (order) => order >= 0,
		'<=': (order) => order <= 0,
	};
	return (value) => value !== null && tests[operator](order(value, wanted));
}

const equals = (value: Json, wanted: Literal): boolean =>
	value !== null && order(value, wanted) === 0;

/** Numbers by size, dates and other texts as text without case; NaN where nothing compares. */
function order(value: Json, wanted: Literal): number {
	if (typeof wanted === 'number') return Number(value) - wanted;
	const [own, other] = [plain(String(value)), plain(wanted)];
	return own === other ? 0 : own < other ? -1 : 1;
}

/** SQL writes a space between date and time, Halo's API a T. */
const plain = (text: string): string => text.toLowerCase().replace(/^(\d{4}-\d{2}-\d{2})t/, '$1 ');

/** `%` stands for any text, `_` for one character. */
const like = (pattern: string): RegExp =>
	new RegExp(
		`^${pattern
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replace(/%/g, '[\\s\\S]*')
			.replace(/_/g, '.')}$`,
		'i',
	);
