import type { RecordDefinition, Run, Written } from '../model';
import { present } from './present';

/** Makes the output items from the records that Halo returned for a write. */
export const shown =
	(record: RecordDefinition) =>
	async (run: Run, { rows }: Written) =>
		await present(run, record, rows);
