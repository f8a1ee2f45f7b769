import { readLimit } from '../../operations/getAll.operation';
import { limit, returnAll } from '../../form/parameters';
import type { Operation } from '../../model';
import { flatRow } from './cells';
import { tableForm } from './form';
import { readTable } from './table';

/** The rows of a record's table, each column under its own name. */
export const getRows: Operation = {
	option: {
		name: 'Get Many Rows',
		value: 'getRows',
		action: 'Get many rows of custom table',
		description: 'Retrieve the rows of a table of a record',
	},
	properties: [...tableForm, returnAll, limit],
	output: [{ id: 'id', type: 'number' }],
	async execute(run) {
		const { rows } = await readTable(run);
		return rows.slice(0, readLimit(run)).map((row) => ({ json: flatRow(row) }));
	},
};
