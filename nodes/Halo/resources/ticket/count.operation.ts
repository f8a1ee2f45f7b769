import { readFilters } from '../../input/filters';
import { withReferenceLocators } from '../../form/locators';
import { readJsonOption } from '../../input/options';
import { extraQuery, filters, options, timeZone } from '../../form/parameters';
import type { Operation } from '../../model';
import { rowsOf } from '../../transport/envelope';
import { pageQuery } from '../../transport/paging';
import { ticketRecord } from './record';

/** Says how many tickets there are: Halo's own count, with one row on the way. */
export const count: Operation = {
	option: {
		name: 'Count',
		value: 'count',
		action: 'Count tickets',
		description: 'Say how many tickets match, without reading them',
	},
	properties: [
		...withReferenceLocators(ticketRecord, 'filter', [filters]),
		options(extraQuery, timeZone),
	],
	output: [{ id: 'count', type: 'number' }],
	async execute(run) {
		const { path, listKey, permission } = ticketRecord;
		const query = {
			...pageQuery(1, 1),
			...(await readFilters(run, ticketRecord)),
			...readJsonOption(run, 'extraQuery', 'Extra Query'),
		};
		const body = await run.halo.json({ method: 'GET', path, query, permission });
		const { total } = rowsOf(body, listKey);
		if (total !== undefined) return [{ json: { count: total } }];
		throw run.fail(
			"Halo's response has no count in it",
			"Use 'Get Many' with 'Return All' and count the items.",
		);
	},
};
