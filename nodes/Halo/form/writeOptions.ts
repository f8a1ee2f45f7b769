import { batchSizeOf } from './batchSize';
import { clearFields, dryRun, extraBody, options, timeZone } from './parameters';
import type { RecordDefinition } from '../model';

type Options = Pick<RecordDefinition, 'returnsAll' | 'switches' | 'writeOptions'>;

/** The options of a write that takes several steps: those that every record has, and the given switches. */
export const singleOptions = ({ switches = [], writeOptions: own = [] }: Options) =>
	options(dryRun, extraBody, timeZone, ...own, ...switches.map(({ option }) => option));

/** The same for a write that can be sent together with others. */
export const writeOptions = ({ writeOptions: own = [], ...record }: Options) =>
	singleOptions({ ...record, writeOptions: [batchSizeOf(record), ...own] });

/** The same for one that changes a record, whose fields can also be cleared. */
export const changeOptions = ({ writeOptions: own = [], ...record }: Options) =>
	writeOptions({ ...record, writeOptions: [clearFields, ...own] });
