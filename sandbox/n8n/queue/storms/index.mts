import { deliveries } from './deliveries.mts';
import { executions } from './killed.mts';
import { pattern } from './pattern.mts';
import type { Storm } from './storm.mts';

/** The storms of `npm run queue -- --storm <name>`. */
export const storms: Record<string, Storm> = { deliveries, executions, pattern };
