import { dryRun, options } from '../../form/parameters';
import type { Operation } from '../../model';
import { flatRow, readCells, withCells } from './cells';
import { rowForm, rowId, tableForm } from './form';
import { chosenRow, readTable } from './table';
import { checkKept, readBack, saveRows } from './writeRows';

/** Changes some columns of one row; all other rows are sent back as they were. */
export const updateRow: Operation = {
	option: {
		name: 'Update Row',
		value: 'updateRow',
		action: 'Update row of custom table',
		description: 'Change the columns of one row that you set, and keep everything else',
	},
	properties: [...tableForm, rowId, rowForm, options(dryRun)],
	changes: true,
	output: [{ id: 'id', type: 'number' }],
	async plan(run) {
		const table = await readTable(run);
		const row = chosenRow(run, table);
		const cells = await readCells(run, table);
		const rows = table.rows.map((one) => (one === row ? withCells(one, cells) : one));
		const output = async () => {
			const after = await readBack(run, table, rows);
			const changed = after.rows.find(({ id }) => id === row.id);
			return [{ json: flatRow(checkKept(run, changed, cells)) }];
		};
		return [{ ...saveRows(run, table, rows), response: 'unread', output }];
	},
};
