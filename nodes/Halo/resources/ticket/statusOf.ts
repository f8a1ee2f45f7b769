import type { IDataObject } from 'n8n-workflow';
import { rowsOf } from '../../lists/choices';
import type { Run } from '../../model';
import { statuses } from '../status';

/** A status's `type`: 0 open, 1 pending, 2 closed (recorded from what real clients rely on). */
const CLOSED = 2;

/** The tenant's statuses, requested once in an execution. */
export const statusesOf = async (run: Run): Promise<IDataObject[]> => await rowsOf(run, statuses);

export const isClosing = ({ type }: IDataObject) => Number(type) === CLOSED;

/** Whether a ticket is closed, by its status. */
export async function isClosed(run: Run, { status_id: id }: IDataObject): Promise<boolean> {
	const status = (await statusesOf(run)).find((one) => String(one.id) === String(id));
	return status !== undefined && isClosing(status);
}
