import type { IDataObject } from 'n8n-workflow';
import { batchSize } from '../../form/batchSize';
import { dryRun, options } from '../../form/parameters';
import type { Operation, Planned, Run } from '../../model';
import { inTurn } from '../../operations/inTurn';
import { flatRow, readCells } from './cells';
import { cellsOf, isSameCell } from './columns';
import { rowForm, tableForm } from './form';
import { ownerOf, readTable } from './table';
import { checkKept, droppedOf, readBack, saveRows } from './writeRows';

/** Adds a row after the others, which are sent again so that none is lost. */
export const addRow: Operation = {
	option: {
		name: 'Add Row',
		value: 'addRow',
		action: 'Add row to custom table',
		description: 'Add a row to a table of a record and keep all others',
	},
	properties: [...tableForm, rowForm, options(batchSize, dryRun)],
	changes: true,
	output: [{ id: 'id', type: 'number' }],
	plan,
	lookAhead: inTurn(ownerOf, plan),
};

async function plan(run: Run): Promise<Planned> {
	const table = await readTable(run);
	const cells = await readCells(run, table);
	const rows = [...table.rows, { customfields: cells }];
	const output = async () => {
		const known = new Set(table.rows.map(({ id }) => id));
		const addedIn = (after: IDataObject[]) => {
			const added = after.filter(({ id }) => !known.has(id));
			return added.find((one) => holds(one, cells)) ?? added.at(-1);
		};
		const isShown = (after: IDataObject[]) => {
			const row = addedIn(after);
			return row !== undefined && droppedOf(row, cells).length === 0;
		};
		const row = addedIn(await readBack(run, table, rows, isShown));
		if (row) return [{ json: flatRow(checkKept(run, row, cells)) }];
		// a live Halo accepted rows and did not show them: that alone is not a failure
		run.hint(
			`Halo accepted the row for '${String(table.field.name)}', but the table does not show it. Check the table in Halo before you run this again, or the table may get the row twice.`,
		);
		return [{ json: flatRow({ id: null, customfields: cells }) }];
	};
	return [{ ...saveRows(run, table, rows), response: 'unread', output }];
}

/** Whether it is ours, in case somebody else has added a row as well. */
const holds = (row: IDataObject, cells: IDataObject[]) =>
	cells.every((cell) =>
		cellsOf(row).some((one) => isSameCell(one, cell) && String(one.value) === String(cell.value)),
	);
