import type { IDataObject } from 'n8n-workflow';
import { readFilters } from '../input/filters';
import { withReferenceLocators } from '../form/locators';
import { readCount } from '../input/count';
import { readJsonOption } from '../input/options';
import {
	allowEmptyFilters,
	filters,
	includeCustomFields,
	includeLabels,
	limit,
	options,
	output,
	outputFields,
	reading,
	returnAll,
	sort,
} from '../form/parameters';
import { presenter } from '../output/present';
import type { Reading, RecordDefinition, Run } from '../model';
import { actionLabel } from '../form/wording';
import { sentenceCase } from '../values/text';
import { MOST_ROWS } from '../transport/unpaged';
import { sortRows, type SortRule } from '../values/sortRows';
import { readSort, sortQuery } from '../input/sort';
import { simplifiedOutput } from '../output/simplified';

/** Lists records: all of them, however many pages that takes, or up to a limit. */
export const getAll = (record: RecordDefinition): Reading => ({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: `Get many ${actionLabel(record.plural)}`,
		description: `Retrieve a list of ${sentenceCase(record.plural)}`,
	},
	properties: [
		...withReferenceLocators(record, 'filter', record.filters.length ? [filters] : []),
		returnAll,
		limit,
		output,
		outputFields,
		options(allowEmptyFilters, includeCustomFields, includeLabels, sort, ...reading),
	],
	get output() {
		return simplifiedOutput(record);
	},
	execute: async (run) => await listRecords(run, record),
});

/** The records that the form asks for, as output items. */
export async function listRecords(run: Run, record: RecordDefinition) {
	const filtered = await readFilters(run, record);
	const extra = readJsonOption(run, 'extraQuery', 'Extra Query');
	const rules = readSort(run);
	const flags = record.linesFrom ? { [record.linesFrom.flag]: true } : {};
	const query = { ...flags, ...filtered, ...(record.sorts ? sortQuery(rules) : {}), ...extra };
	checkNeeded(run, record, { ...query, ...record.query });
	const wanted = readLimit(run);
	const keep = exactly(record, filtered);
	const most = run.isTool && (record.paged === false || keep) ? oneMore(wanted) : wanted;
	let total: number | undefined;
	const counted = (count: number) => (total = count);
	const { reduce, items } = presenter(run, record, { without: record.notInLists });
	// where the node sorts, and where an agent's list may have a row too many, all rows come first
	const sortsHere = !record.sorts && rules.length > 0;
	const isLater = sortsHere || run.isTool;
	const found = sortsHere
		? await readToSort(run, record, query, rules)
		: await run
				.records(record)
				.list(query, { limit: most, keep, counted, reduce: isLater ? undefined : reduce });
	const rows = found.slice(0, wanted);
	noteMore(run, rows.length, found.length, keep ? undefined : total);
	const hasFilter = Object.keys({ ...filtered, ...extra, ...record.query }).length > 0;
	if (record.requiresParent && rows.length === 0 && !hasFilter) {
		run.hint(`Halo lists ${sentenceCase(record.plural)} only with a filter, but none was set.`);
	}
	return items(isLater ? await reduce(rows) : rows);
}

/** Where Halo returns no count, one row beyond the limit shows that there is more. */
const oneMore = (limit: number | undefined) => (limit === undefined ? undefined : limit + 1);

/**
 * Records for an agent that the list continues. A list without pages counts what it returned, including the row beyond
 * the limit.
 */
function noteMore(run: Run, shown: number, found: number, total = found): void {
	if (total > shown + 1) run.more = { total };
	else if (total > shown || found > shown) run.more = {};
}

/** The rows that match an inexact filter; a row without the field is kept. */
function exactly({ filters }: RecordDefinition, filtered: IDataObject) {
	const names = filters.flatMap(({ id, inexact }) => (inexact && id in filtered ? [id] : []));
	if (names.length === 0) return undefined;
	return (row: IDataObject) =>
		names.every((name) => String(row[name] ?? filtered[name]) === String(filtered[name]));
}

/** Halo fails at once, or after a minute, if a list that needs a filter is requested without one. */
function checkNeeded(run: Run, { listNeeds, plural }: RecordDefinition, query: IDataObject) {
	if (!listNeeds || listNeeds.some((name) => query[name] !== undefined)) return;
	throw run.fail(
		`Halo lists ${sentenceCase(plural)} only with ${listNeeds.map((name) => `'${name}'`).join(' or ')}`,
		`Choose in the form which record they belong to, or add ${listNeeds[0]} to 'Extra Query'. No request was sent.`,
	);
}

/** The maximum number of results; undefined for all. */
export const readLimit = (run: Run): number | undefined =>
	run.parameter(returnAll) ? undefined : readCount(run, limit);

/**
 * For lists that Halo does not sort: all rows, sorted here. Longer lists are refused, since their first rows are not
 * known.
 */
async function readToSort(
	run: Run,
	record: RecordDefinition,
	query: IDataObject,
	rules: SortRule[],
): Promise<IDataObject[]> {
	const rows = await run.records(record).list(query, { limit: MOST_ROWS + 1 });
	if (rows.length <= MOST_ROWS) return sortRows(rows, rules);
	throw run.fail(
		`There are more than ${MOST_ROWS} ${sentenceCase(record.plural)}, too many for 'Sort'`,
		'Halo does not sort this list, so the node does, up to that number. Narrow it with filters, or remove Sort.',
	);
}
