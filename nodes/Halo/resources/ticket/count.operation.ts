import { readFilters } from '../../input/filters';
import { withReferenceLocators } from '../../form/locators';
import { readJsonOption } from '../../input/options';
import { allowEmptyFilters, filters, options, reading } from '../../form/parameters';
import type { Operation } from '../../model';
import { ticketRecord } from './record';

/** Counts tickets with Halo's own count, which costs one row. */
export const count: Operation = {
	option: {
		name: 'Count',
		value: 'count',
		action: 'Count tickets',
		description: 'Count the tickets that match, without reading them',
	},
	properties: [
		...withReferenceLocators(ticketRecord, 'filter', [filters]),
		options(allowEmptyFilters, ...reading),
	],
	output: [{ id: 'count', type: 'number' }],
	async execute(run) {
		const query = {
			...(await readFilters(run, ticketRecord)),
			...readJsonOption(run, 'extraQuery', 'Extra Query'),
		};
		const { total } = await run.records(ticketRecord).page(query, 1, 1);
		if (total !== undefined) return [{ json: { count: total } }];
		throw run.fail(
			"Halo's response contains no count",
			"Use 'Get Many' with 'Return All' and count the items.",
		);
	},
};
