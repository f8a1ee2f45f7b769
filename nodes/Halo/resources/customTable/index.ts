import { get } from '../../operations/get.operation';
import { getAll } from '../../operations/getAll.operation';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { addRow } from './addRow.operation';
import { deleteRow } from './deleteRow.operation';
import { getRows } from './getRows.operation';
import { getTableColumns, getTableFields } from './methods';
import { customTableRecord } from './record';
import { updateRow } from './updateRow.operation';

/** Tables that the tenant adds to its records: their definitions, and their rows. */
export const customTable: Resource = {
	...recordResource(customTableRecord, [
		addRow,
		deleteRow,
		get(customTableRecord),
		getAll(customTableRecord),
		getRows,
		updateRow,
	]),
	loadOptions: { getTableFields },
	resourceMapping: { getTableColumns },
};
