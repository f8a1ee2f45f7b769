import type { IDataObject } from 'n8n-workflow';
import { batchSize } from '../../form/batchSize';
import { dryRun, options } from '../../form/parameters';
import type { Operation, Planned, Run } from '../../model';
import { inTurn } from '../../operations/inTurn';
import { flatRow, readCells, withCells } from './cells';
import { rowForm, rowId, tableForm } from './form';
import { chosenRow, ownerOf, readTable } from './table';
import { cellsOf, isSameCell } from './columns';
import { checkKept, readBack, saveRows } from './writeRows';

/** Changes some columns of one row; all other rows are sent back as they were. */
export const updateRow: Operation = {
	option: {
		name: 'Update Row',
		value: 'updateRow',
		action: 'Update row of custom table',
		description: 'Change the columns that you set in one row, and keep everything else',
	},
	properties: [...tableForm, rowId, rowForm, options(batchSize, dryRun)],
	changes: true,
	output: [{ id: 'id', type: 'number' }],
	plan,
	lookAhead: inTurn(ownerOf, plan),
};

async function plan(run: Run): Promise<Planned> {
	const table = await readTable(run);
	const row = chosenRow(run, table);
	const cells = await readCells(run, table);
	const rows = table.rows.map((one) => (one === row ? withCells(one, cells) : one));
	const output = async () => {
		const changedIn = (after: IDataObject[]) => after.find(({ id }) => id === row.id) ?? {};
		const isShown = (after: IDataObject[]) => showsChange(row, changedIn(after), cells);
		const after = await readBack(run, table, rows, isShown);
		return [{ json: flatRow(checkKept(run, changedIn(after), cells)) }];
	};
	return [{ ...saveRows(run, table, rows), response: 'unread', output }];
}

/** Whether each cell has its new value, or at least a different one: Halo may format a value in its own way. */
const showsChange = (before: IDataObject, after: IDataObject, cells: IDataObject[]) =>
	cells.every((cell) => {
		const [old, now] = [before, after].map((row) => textIn(row, cell));
		const wanted = textOf(cell.value);
		// a date comes back with a time
		return now === wanted || now !== old || (wanted !== '' && now.startsWith(`${wanted}t`));
	});

const textIn = (row: IDataObject, cell: IDataObject) =>
	textOf(cellsOf(row).find((one) => isSameCell(one, cell))?.value);

const textOf = (value: unknown) =>
	(typeof value === 'string' ? value : JSON.stringify(value ?? '')).toLowerCase();
