import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../transport/json';

/** A sort rule; the next one decides between rows that are equal by this one. */
export interface SortRule {
	field: string;
	descending: boolean;
}

/** Sorted rows: numbers by size, texts not case-sensitive, rows without a value last. Equal rows keep their order. */
export function sortRows(rows: IDataObject[], rules: SortRule[]): IDataObject[] {
	return [...rows].sort((one, other) => {
		for (const { field, descending } of rules) {
			const [a, b] = [one[field], other[field]];
			const lack = Number(isMissing(a)) - Number(isMissing(b));
			if (lack !== 0) return lack;
			const difference = isMissing(a) ? 0 : compare(a, b);
			if (difference !== 0) return descending ? -difference : difference;
		}
		return 0;
	});
}

const isMissing = (value: unknown) => value === undefined || value === null || value === '';

function compare(a: unknown, b: unknown): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	collator ??= new Intl.Collator('en', { sensitivity: 'base' });
	return collator.compare(textOf(a), textOf(b));
}

const textOf = (value: unknown) =>
	isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);

/** Created when first needed, since it takes longer than loading the whole file. */
let collator: Intl.Collator | undefined;
