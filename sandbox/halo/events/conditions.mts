import type { Json, Row } from '../types.mts';
import { commaList } from '../convert.mts';

type Test = (value: string, wanted: string) => boolean;

/** Numbers by size, other texts by the alphabet. */
const order = (value: string, wanted: string): number =>
	Number.isNaN(Number(value)) || Number.isNaN(Number(wanted))
		? value.localeCompare(wanted)
		: Number(value) - Number(wanted);

const contains: Test = (value, wanted) => value.includes(wanted);
const isIn: Test = (value, wanted) => commaList(wanted).includes(value);
const not =
	(test: Test): Test =>
	(value, wanted) =>
		!test(value, wanted);
const same: Test = (value, wanted) => value === wanted;

/** What the numbers of conditions mean (docs/halo/runbooks.md#conditions). */
const operators: Record<number, Test> = {
	0: same,
	1: not(same),
	2: contains,
	3: not(contains),
	5: (value, wanted) => order(value, wanted) > 0,
	6: (value, wanted) => order(value, wanted) >= 0,
	7: (value, wanted) => order(value, wanted) < 0,
	8: (value, wanted) => order(value, wanted) <= 0,
	23: isIn,
	24: not(isIn),
	29: (value) => value !== '',
	30: (value) => value === '',
};

/** Columns of the table `faults` that the API calls otherwise; what is not here has the API's name (our choice). */
const columns: Record<string, string> = {
	faultid: 'id',
	symptom: 'summary',
	status: 'status_id',
	areaint: 'client_id',
	requesttypenew: 'tickettype_id',
	seriousness: 'priority_id',
};

/** Whether a ticket fulfils all conditions of a notification; an operator that is not known matches nothing. */
export function fulfils(ticket: Row, conditions: Json | undefined): boolean {
	const rows = Array.isArray(conditions) ? conditions : [];
	const fields = new Map(Object.entries(ticket).map(([key, value]) => [key.toLowerCase(), value]));
	return rows.every((row) => {
		const { fieldname, type, value_string } = (row ?? {}) as Row;
		const name = String(fieldname ?? '').toLowerCase();
		const value = textOf(fields.get(columns[name] ?? name));
		return operators[Number(type)]?.(value, textOf(value_string)) === true;
	});
}

/** Without case; booleans are 1 and 0. */
function textOf(value: Json | undefined): string {
	if (typeof value === 'boolean') return value ? '1' : '0';
	return String(value ?? '')
		.trim()
		.toLowerCase();
}
