import { batchSizeOf } from './batchSize';
import { clearFields, dryRun, extraBody, options, timeZone } from './parameters';
import type { RecordDefinition } from '../model';

type Options = Pick<RecordDefinition, 'returnsAll' | 'switches' | 'writeOptions'>;

/** Everything optional of a write that takes several steps: what every record has, and the switches of this one. */
export const singleOptions = ({ switches = [], writeOptions: own = [] }: Options) =>
	options(dryRun, extraBody, timeZone, ...own, ...switches.map(({ option }) => option));

/** The same for a write that may go out together with others. */
export const writeOptions = ({ writeOptions: own = [], ...record }: Options) =>
	singleOptions({ ...record, writeOptions: [batchSizeOf(record), ...own] });

/** The same for one that changes a record, whose fields may be emptied too. */
export const changeOptions = ({ writeOptions: own = [], ...record }: Options) =>
	writeOptions({ ...record, writeOptions: [clearFields, ...own] });
