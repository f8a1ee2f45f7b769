import { clearFields, dryRun, extraBody, options, timeZone } from './parameters';
import type { RecordDefinition } from '../model';

type Switches = Pick<RecordDefinition, 'switches' | 'writeOptions'>;

/** Everything optional of a write: what every record has, and the switches of this one. */
export const writeOptions = ({ switches = [], writeOptions: own = [] }: Switches) =>
	options(dryRun, extraBody, timeZone, ...own, ...switches.map(({ option }) => option));

/** The same for a write that changes a record, whose fields may be emptied too. */
export const changeOptions = ({ writeOptions: own = [], ...record }: Switches) =>
	writeOptions({ ...record, writeOptions: [clearFields, ...own] });
