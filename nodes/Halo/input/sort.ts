import type { IDataObject } from 'n8n-workflow';
import { sort } from '../form/parameters';
import type { Run } from '../model';
import type { SortRule } from '../values/sortRows';

/** The rules of the option Sort. */
export function readSort(run: Run): SortRule[] {
	const { rule = [] } = (run.option(sort) ?? {}) as { rule?: IDataObject[] };
	const rules = rule.filter(({ field }) => field);
	if (rules.length > 5) throw run.fail("Halo sorts by up to five rules, but 'Sort' has more");
	return rules.map(({ field, descending }) => ({
		field: String(field),
		descending: descending === true,
	}));
}

/** Halo accepts `order`, `order2` ... `order5`, each with its `orderdesc`. */
export const sortQuery = (rules: SortRule[]): IDataObject =>
	Object.fromEntries(
		rules.flatMap(({ field, descending }, i) => {
			const n = i === 0 ? '' : String(i + 1);
			return [
				[`order${n}`, field],
				[`orderdesc${n}`, descending],
			];
		}),
	);
