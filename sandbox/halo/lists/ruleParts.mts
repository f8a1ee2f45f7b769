import { commaList, isTrue } from '../convert.mts';
import type { Row } from '../types.mts';
import { isObject } from '../writes/typeCheck.mts';
import { isFrom, isUntil } from './dates.mts';
import type { Filtering, Test } from './filters.mts';
import { contains } from './search.mts';

/** Makes a test from a filter's value; none when the value asks for nothing. */
export type Rule = (value: string, filtering: Filtering) => Test | undefined;

/** A flag: only `true` narrows the list. */
export const when =
	(test: (row: Row, filtering: Filtering) => boolean): Rule =>
	(value, filtering) =>
		isTrue(value) ? (row) => test(row, filtering) : undefined;

/** A parameter that another rule reads, or that narrows nothing here. */
export const nothing: Rule = () => undefined;

export const textIn =
	(field: string): Rule =>
	(value) =>
	(row) =>
		contains(row[field], value);

export const from =
	(field: string): Rule =>
	(value) =>
	(row) =>
		isFrom(row, field, value);

export const until =
	(field: string): Rule =>
	(value) =>
	(row) =>
		isUntil(row, field, value);

export const oneOf =
	(field: string): Rule =>
	(value) =>
	(row) =>
		commaList(value).includes(String(row[field]));

/** A list of linked records that holds one of these ids. */
export const linkedTo =
	(field: string): Rule =>
	(value) => {
		const wanted = commaList(value);
		return (row) =>
			Array.isArray(row[field]) &&
			row[field].filter(isObject).some(({ id }) => wanted.includes(String(id)));
	};
