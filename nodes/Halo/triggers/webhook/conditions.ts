import type { IDataObject } from 'n8n-workflow';
import { isObject, objectsIn } from '../../transport/json';
import { comparable } from '../../values/text';
import { isBlank } from '../../values/blank';
import { idIn } from '../../values/ids';

/** A condition: a field of the record, an operator, and the values. */
export interface Condition {
	/** As in Halo's API. */
	field: string;
	/** If the record has the name for the ID in `field`; values may be names, too. */
	nameField?: string;
	operator: Operator;
	values: string[];
}

export type Operator = keyof typeof operators;

type Test = (value: string, wanted: string[]) => boolean;

const isOneOf: Test = (value, wanted) => wanted.includes(value);
const contains: Test = (value, wanted) => wanted.some((one) => value.includes(one));
const not =
	(test: Test): Test =>
	(value, wanted) =>
		!test(value, wanted);
const size =
	(test: (difference: number) => boolean): Test =>
	(value, [wanted = '']) => {
		const numbers = [Number(value), Number(wanted)];
		if (value === '' || numbers.some(Number.isNaN)) return false;
		return test(numbers[0] - numbers[1]);
	};

/** Each operator: Halo's number for it (docs/halo/runbooks.md#conditions), and the same check here. */
const operators = {
	equals: { number: 0, test: isOneOf },
	notEquals: { number: 1, test: not(isOneOf) },
	contains: { number: 2, test: contains },
	notContains: { number: 3, test: not(contains) },
	greater: { number: 5, test: size((difference) => difference > 0) },
	less: { number: 7, test: size((difference) => difference < 0) },
	filled: { number: 29, test: (value: string) => value !== '' },
	empty: { number: 30, test: (value: string) => value === '' },
};

const ONE_OF = 23;
const NONE_OF = 24;

/**
 * Columns of the table of tickets whose names are recorded (docs/halo/reports.md). Halo checks conditions on these
 * itself, and then does not even call; all others are checked only here.
 */
const columns: Record<string, string> = {
	client_id: 'areaint',
	summary: 'symptom',
	tickettype_id: 'requesttypenew',
};

/** The conditions that Halo can check, in the form of a notification. */
export function conditionsForHalo(conditions: Condition[]): IDataObject[] {
	return conditions.flatMap(({ field, nameField, operator, values }) => {
		const fieldname = columns[comparable(field)];
		const isNamed = nameField !== undefined && values.some((value) => idIn(value) === undefined);
		if (!fieldname || isNamed) return [];
		const several = { equals: ONE_OF, notEquals: NONE_OF } as Partial<Record<Operator, number>>;
		const listed = values.length > 1 ? several[operator] : undefined;
		if (values.length > 1 && listed === undefined) return [];
		const type = listed ?? operators[operator].number;
		return [{ fieldname, type, value_string: values.join(','), tablename: 'faults' }];
	});
}

/** Whether a record meets all conditions. A missing field counts as empty. */
export const meets = (record: IDataObject, conditions: Condition[]): boolean =>
	conditions.every(({ field, nameField, operator, values }) =>
		[field, nameField].some(
			(name) =>
				name !== undefined &&
				operators[operator].test(valueOf(record, name), values.map(comparable)),
		),
	);

/** Not case-sensitive; booleans are 1 and 0, as in Halo's conditions. Custom fields are found by their names. */
function valueOf(record: IDataObject, field: string): string {
	const wanted = comparable(field);
	const own = Object.entries(record).find(([key]) => comparable(key) === wanted)?.[1];
	const custom = objectsIn(record.customfields).find(({ name }) => comparable(name) === wanted);
	const value = own ?? custom?.value;
	if (typeof value === 'boolean') return value ? '1' : '0';
	if (isBlank(value) || isObject(value)) return '';
	return comparable(value);
}
