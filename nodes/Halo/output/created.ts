import type { IDataObject } from 'n8n-workflow';
import type { OutputField, RecordDefinition, Run, Written } from '../model';
import { present } from './present';
import { wantedOutput } from './wanted';

/** Whether a record is new: null if Halo itself decided it, and not in Raw, which is as Halo sends it. */
export const createdField: OutputField = { id: 'created', type: 'boolean', nullable: true };

/** The fields to add to an item. */
export const toldCreated = (run: Run, created: boolean | null): IDataObject =>
	wantedOutput(run) === 'raw' ? {} : { created };

/** Makes the output items from the records that Halo returned, each with whether it is new. */
export const shownWithCreated =
	(record: RecordDefinition, created: boolean | null) =>
	async (run: Run, { rows }: Written) =>
		(await present(run, record, rows)).map((item) => ({
			...item,
			json: { ...item.json, ...toldCreated(run, created) },
		}));
