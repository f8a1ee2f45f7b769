import type { IDataObject } from 'n8n-workflow';
import type { LeftOut, NamedKind, RecordDefinition, Run } from '../model';
import { sentenceCase } from '../values/text';

/** Whether a record is one of those that lists leave out, as far as Halo shows it. */
export const isLeftOut = ({ leftOut }: Pick<RecordDefinition, 'leftOut'>, row: IDataObject) =>
	leftOut?.flags.some((flag) => row[flag] === true) === true;

/**
 * Searches the records that a list leaves out.
 * @param search finds the wanted records, with additional list parameters
 */
export const amongLeftOut = async (
	leftOut: LeftOut | undefined,
	search: (query: IDataObject) => Promise<IDataObject[]>,
): Promise<IDataObject[]> => (leftOut ? await search(leftOut.query) : []);

/** The error for a name that only an inactive record has. */
export function onlyLeftOut(run: Run, record: NamedKind, place: string, row: IDataObject) {
	const { name, leftOut } = record;
	return run.fail(
		`The ${sentenceCase(name)} called ${record.label(row)} (${String(row.id)}) is ${leftOut?.called ?? 'inactive'}`,
		`'${place}' must be the name of an active record. To use this one anyway, enter its ID. Otherwise change the record in Halo. Nothing was sent.`,
	);
}
