import { customMethods } from './customMethods.mts';
import { records } from './records.mts';
import { tickets } from './tickets.mts';
import type { FuzzedOperation } from './types.mts';

export type { FuzzedOperation } from './types.mts';

/** Everything that is fuzzed. */
export const operations: FuzzedOperation[] = [...records, ...tickets, ...customMethods];
