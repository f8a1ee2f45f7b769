import type { IDataObject } from 'n8n-workflow';
import { batchSize } from '../../form/batchSize';
import { dryRun, options } from '../../form/parameters';
import type { Operation, Planned, Run } from '../../model';
import { inTurn } from '../../operations/inTurn';
import { rowId, tableForm } from './form';
import { chosenRow, ownerOf, readTable } from './table';
import { readBack, saveRows } from './writeRows';

/** Deletes one row: all others are sent back, and Halo drops the one that is missing. */
export const deleteRow: Operation = {
	option: {
		name: 'Delete Row',
		value: 'deleteRow',
		action: 'Delete row from custom table',
		description: 'Remove one row from a table of a record and keep all others',
	},
	properties: [...tableForm, rowId, options(batchSize, dryRun)],
	changes: true,
	output: [{ id: 'deleted', type: 'boolean' }],
	plan,
	lookAhead: inTurn(ownerOf, plan),
};

async function plan(run: Run): Promise<Planned> {
	const table = await readTable(run);
	const row = chosenRow(run, table);
	const rows = table.rows.filter((one) => one !== row);
	const output = async () => {
		const isGone = (after: IDataObject[]) => !after.some(({ id }) => id === row.id);
		const after = await readBack(run, table, rows, isGone);
		if (isGone(after)) return [{ json: { deleted: true } }];
		throw run.fail(
			`Halo did not delete row ${String(row.id)} of '${String(table.field.name)}'`,
			'This Halo does not delete rows that an update leaves out. Delete the row in Halo; all others are still there.',
		);
	};
	return [{ ...saveRows(run, table, rows), response: 'unread', output }];
}
