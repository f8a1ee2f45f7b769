import { dryRun, extraBody, options, timeZone } from './parameters';
import type { RecordDefinition } from '../model';

/** Everything optional of a write: what every record has, and the switches of this one. */
export const writeOptions = ({
	switches = [],
	writeOptions: own = [],
}: Pick<RecordDefinition, 'switches' | 'writeOptions'>) =>
	options(dryRun, extraBody, timeZone, ...own, ...switches.map(({ option }) => option));
