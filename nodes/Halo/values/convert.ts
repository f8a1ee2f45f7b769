import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../model';
import { UserFacingError } from '../transport/userFacingError';
import { booleanIn, exactNumberIn, listIn, objectIn } from './conversions';
import { toHaloDate, toHaloDay, toHaloTime } from './dates';
import { INEXACT, isInexact } from './inexact';
import { comparable, plainText, show } from './text';

/** What a value is converted to; 'dateOnly' is a date without a time of day, 'timeOfDay' the opposite. */
type Plain = Exclude<Field['type'], 'options'> | 'dateOnly' | 'timeOfDay';

interface Conversion {
	/** What it accepts, for a sentence. */
	takes: string;
	/** Undefined when the value does not fit. */
	read(value: unknown, zone?: string): unknown;
}

const A_DATE = 'a date such as 2026-01-31T09:30:00Z';

const CONVERSIONS: Record<Plain, Conversion> = {
	string: { takes: 'text', read: plainText },
	number: { takes: 'a number', read: exactNumberIn },
	boolean: { takes: 'true or false', read: booleanIn },
	dateTime: { takes: A_DATE, read: toHaloDate },
	dateOnly: { takes: A_DATE, read: toHaloDay },
	timeOfDay: { takes: 'a time such as 09:30', read: toHaloTime },
	array: { takes: 'a list as JSON', read: listIn },
	object: { takes: 'an object as JSON', read: objectIn },
};

/**
 * Converts the value of a field, from a person or an expression, to what Halo expects.
 * @param place the field, as the subject of a sentence: "'Summary'"
 * @param zone the time zone of dates without an offset; UTC by default
 * @returns undefined for "not set"
 * @throws UserFacingError for a value that does not fit
 */
export function convert(
	value: unknown,
	type: Plain,
	place: string,
	zone?: string,
): IDataObject[string] {
	if (value === undefined || value === null) return undefined;
	if (value === '' && type !== 'string') return undefined;
	const { takes, read } = CONVERSIONS[type];
	const converted = read(value, zone);
	if (converted !== undefined) return converted as IDataObject[string];
	throw new UserFacingError(
		`${place} must be ${takes}, not ${show(value)}`,
		isInexact(value) ? INEXACT : undefined,
	);
}

/** The whole label of a choice, and each of its names. */
const namesIn = (name: string) => [name, ...name.split(' / ')];

/**
 * The option for a value or a name; names are not case-sensitive.
 * @param place the field, as the subject of a sentence: "'Status'"
 * @param listName what the options are, if they are a list of their own: 'statuses'
 * @throws UserFacingError, with the choices, if there is no such option or there are several
 */
export function pickOption(
	value: unknown,
	options: INodePropertyOptions[],
	place: string,
	listName = 'choices',
): string | number | boolean {
	const byValue = options.find((option) => String(option.value) === String(value).trim());
	if (byValue) return byValue.value;

	const wanted = comparable(value);
	const named = options.filter(({ name }) => namesIn(name.toLowerCase()).includes(wanted));
	if (named.length === 1) return named[0].value;

	const what = named.length ? 'is the name of several' : 'is not one';
	const choices = (named.length ? named : options)
		.slice(0, 20)
		.map((option) => `${option.name} (${String(option.value)})`);
	throw new UserFacingError(
		`${place} is ${show(value)}, which ${what} of the ${listName}. Choose from: ${choices.join(', ')}.`,
	);
}
