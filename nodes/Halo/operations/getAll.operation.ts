import type { IDataObject } from 'n8n-workflow';
import { readFilters } from '../input/filters';
import { withReferenceLocators } from '../form/locators';
import { readCount } from '../input/count';
import { readJsonOption } from '../input/options';
import {
	allowEmptyFilters,
	extraQuery,
	filters,
	includeCustomFields,
	includeLabels,
	limit,
	options,
	output,
	outputFields,
	returnAll,
	sort,
	timeZone,
} from '../form/parameters';
import { present } from '../output/present';
import type { Reading, RecordDefinition, Run } from '../model';
import { actionLabel, sentenceCase } from '../form/wording';
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
		options(allowEmptyFilters, extraQuery, includeCustomFields, includeLabels, sort, timeZone),
	],
	output: simplifiedOutput(record),
	execute: async (run) => await listRecords(run, record),
});

/** The records that the form asks for, as output items. */
export async function listRecords(run: Run, record: RecordDefinition) {
	const query = {
		...(await readFilters(run, record)),
		...readSort(run),
		...readJsonOption(run, 'extraQuery', 'Extra Query'),
	};
	const rows = await run.records(record).list(query, { limit: readLimit(run) });
	return await present(run, record, rows);
}

/** The largest number of results that is wanted; undefined for all. */
export const readLimit = (run: Run): number | undefined =>
	run.parameter(returnAll) ? undefined : readCount(run, limit);

/** Halo takes `order`, `order2` ... `order5`, each with its `orderdesc`. */
function readSort(run: Run): IDataObject {
	const { rule = [] } = (run.option(sort) ?? {}) as { rule?: IDataObject[] };
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
