import type { IDataObject } from 'n8n-workflow';
import { dryRun, options } from '../../form/parameters';
import type { Operation } from '../../model';
import { flatRow, readCells } from './cells';
import { cellsOf, isSameCell } from './columns';
import { rowForm, tableForm } from './form';
import { readTable } from './table';
import { checkKept, readBack, saveRows } from './writeRows';

/** Adds a row behind the others, which are sent along so that none is lost. */
export const addRow: Operation = {
	option: {
		name: 'Add Row',
		value: 'addRow',
		action: 'Add row to custom table',
		description: 'Add a row to a table of a record and keep all others',
	},
	properties: [...tableForm, rowForm, options(dryRun)],
	changes: true,
	output: [{ id: 'id', type: 'number' }],
	async plan(run) {
		const table = await readTable(run);
		const cells = await readCells(run, table);
		const rows = [...table.rows, { customfields: cells }];
		const output = async () => {
			const after = await readBack(run, table, rows);
			const known = new Set(table.rows.map(({ id }) => id));
			const added = after.rows.filter(({ id }) => !known.has(id));
			const row = added.find((one) => holds(one, cells)) ?? added.at(-1);
			return [{ json: flatRow(checkKept(run, row, cells)) }];
		};
		return [{ ...saveRows(run, table, rows), response: 'unread', output }];
	},
};

/** Whether it is ours, should somebody else have added a row as well. */
const holds = (row: IDataObject, cells: IDataObject[]) =>
	cells.every((cell) =>
		cellsOf(row).some((one) => isSameCell(one, cell) && String(one.value) === String(cell.value)),
	);
