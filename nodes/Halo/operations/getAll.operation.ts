import type { IDataObject } from 'n8n-workflow';
import { readFilters } from '../input/filters';
import { aroundMapper } from '../form/locators';
import { optionsOf, readJsonOption } from '../input/options';
import { extraQuery, filters, includeCustomFields, includeLabels, limit, options, output, outputFields, returnAll, sort, timeZone } from '../form/parameters';
import { present } from '../output/present';
import type { Operation, RecordDefinition, Run } from '../model';
import { inAction, inSentence } from '../form/wording';
import { simplifiedOutput } from '../output/simplified';

/** Lists records: all of them, however many pages that takes, or up to a limit. */
export const getAll = (record: RecordDefinition): Operation => ({
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: `Get many ${inAction(record.plural)}`,
		description: `Retrieve a list of ${inSentence(record.plural)}`,
	},
	properties: [
		...aroundMapper(record, 'filter', record.filters.length ? [filters] : []),
		returnAll,
		limit,
		output,
		outputFields,
		options(extraQuery, includeCustomFields, includeLabels, sort, timeZone),
	],
	output: simplifiedOutput(record),
	execute: async (run) => await listRecords(run, record),
});

export async function listRecords(run: Run, record: RecordDefinition) {
	const max = readLimit(run);
	const { rows, incomplete } = await run.halo.list(record.path, {
		query: {
			// an unpaged list is cut short by Halo, then by us
			...(record.paged || max === undefined ? {} : { count: max }),
			...record.query,
			...(await readFilters(run, record)),
			...readSort(run),
			...readJsonOption(run, 'extraQuery', 'Extra Query'),
		},
		listKey: record.listKey,
		paged: record.paged,
		limit: max,
		permission: record.permission,
	});
	if (incomplete) run.hint(incomplete);
	return await present(run, record, rows);
}

/** The largest number of results that is wanted; undefined for all. */
export function readLimit(run: Run): number | undefined {
	if (run.parameter('returnAll', false) === true) return undefined;
	const max = Number(run.parameter('limit', 50));
	if (Number.isInteger(max) && max > 0) return max;
	throw run.fail(
		"'Limit' takes a whole number above 0",
		"To get everything, switch 'Return All' on.",
	);
}

/** Halo takes `order`, `order2` ... `order5`, each with its `orderdesc`. */
function readSort(run: Run): IDataObject {
	const { rule = [] } = (optionsOf(run).sort ?? {}) as { rule?: IDataObject[] };
	const rules = rule.filter(({ field }) => field);
	if (rules.length > 5) throw run.fail("Halo sorts by up to five rules, and 'Sort' holds more");
	return Object.fromEntries(
		rules.flatMap(({ field, descending }, i) => {
			const n = i === 0 ? '' : String(i + 1);
			return [
				[`order${n}`, field],
				[`orderdesc${n}`, descending === true],
			];
		}),
	);
}
