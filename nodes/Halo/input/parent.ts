import type { IDataObject } from 'n8n-workflow';
import type { RecordDefinition, Run } from '../model';
import { readPointerId } from './references';

/** The query that names the parent record; empty where there is none. */
export async function readParent(run: Run, { parent }: RecordDefinition): Promise<IDataObject> {
	const id = parent?.filter ? await readPointerId(run, parent) : undefined;
	return parent?.filter && id !== undefined ? { [parent.filter]: id } : {};
}
