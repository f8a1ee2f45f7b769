import type { IDataObject } from 'n8n-workflow';
import { kinds } from '../../lists/customFields';
import { toId } from '../../input/ids';
import type { Id, RecordDefinition, Run } from '../../model';
import { isObject } from '../../transport/json';
import { isSameName, show, sentenceCase } from '../../values/text';
import { counted } from '../../transport/counted';
import { cellsOf } from './columns';
import { entity, entityId, rowId, tableField } from './form';
import { entities } from './record';

/** A table of one record, as Halo shows it now. */
export interface Table {
	record: RecordDefinition;
	id: Id;
	/** The record's custom field that shows the table, without its rows. */
	field: IDataObject;
	/** All of them, as Halo sends them: `{ id, customfields: [{ id, name, value }] }`. */
	rows: IDataObject[];
}

/** Tells the record that has the table. A change sends all rows, so it has to know what the one before made of them. */
export const ownerOf = async (run: Run) =>
	await Promise.resolve(`${run.parameter(entity)} ${run.parameter(entityId)}`);

/** Reads the table of the form, without a cache. @throws before anything is written unless Halo returns all of it */
export async function readTable(run: Run): Promise<Table> {
	const wanted = run.parameter(entity);
	const record = entities.find(({ value }) => value === wanted);
	if (!record) {
		throw run.fail(`'Record Type' has no ${show(wanted)}`, 'Choose from the list.');
	}
	const id = toId(run, run.parameter(entityId), entityId.displayName);
	if (id === undefined) {
		throw run.fail("'Record ID' is empty", `Enter the ID of the ${sentenceCase(record.name)}.`);
	}
	const whole = await run.records(record).get(id, { includedetails: true });
	const { value, ...field } = fieldOf(run, record, whole);
	return { record, id, field, rows: rowsOf(run, field, value) };
}

function fieldOf(run: Run, { name }: RecordDefinition, whole: IDataObject): IDataObject {
	const wanted = String(run.parameter(tableField)).trim();
	const custom = (Array.isArray(whole.customfields) ? whole.customfields : []).filter(isObject);
	const field = custom.find((one) => [one.name, one.id].some((key) => isSameName(key, wanted))) as
		IDataObject | undefined;
	if (field && (Number(field.type) === kinds.table || Array.isArray(field.value))) return field;

	const tables = custom.filter(({ type }) => Number(type) === kinds.table);
	const those = tables.map((one) => String(one.name)).join(', ');
	throw run.fail(
		field
			? `The custom field ${show(wanted)} is not a table`
			: `This ${sentenceCase(name)} has no custom field ${show(wanted)}`,
		`${those ? `The record's tables: ${those}.` : 'The record has no table that the agent of this credential can see.'} Nothing was changed.`,
	);
}

/**
 * Halo leaves out empty values, so a table without rows has no value. Anything else that is not a list of rows with
 * their columns is not understood, and writing it back could lose rows.
 */
function rowsOf(run: Run, field: IDataObject, value: unknown): IDataObject[] {
	const isEmpty = value === undefined || value === null || value === '';
	if (isEmpty && String(field.display ?? '') === '') return [];
	const rows = (Array.isArray(value) ? value : []).filter(isObject) as IDataObject[];
	const isWhole = Array.isArray(value) && rows.length === value.length;
	if (
		isWhole &&
		rows.every(({ id }) => id !== undefined) &&
		(rows.length === 0 || rows.some(hasCells))
	)
		return rows;
	throw run.fail(
		`Halo does not return all rows of '${String(field.name)}'`,
		'Writing them back could lose some, so nothing was changed. Check that the agent of this credential can see the table.',
	);
}

const hasCells = (row: IDataObject) => cellsOf(row).length > 0;

/** The row that the form selects. @throws with the existing IDs */
export function chosenRow(run: Run, { field, rows }: Table): IDataObject {
	const id = run.parameter(rowId).trim();
	const row = rows.find((one) => String(one.id) === id);
	if (row) return row;
	const ids = rows.slice(0, 20).map((one) => String(one.id));
	throw run.fail(
		id === '' ? "'Row ID' is empty" : `'${String(field.name)}' has no row ${id}`,
		`${ids.length ? `The table has ${counted(rows.length, 'row')}: ${ids.join(', ')}${rows.length > 20 ? ' ...' : ''}.` : 'The table has no rows.'} Nothing was changed.`,
	);
}
