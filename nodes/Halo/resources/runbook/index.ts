import { get } from '../../operations/get.operation';
import { getAll } from '../../operations/getAll.operation';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { getRun } from './getRun.operation';
import { getRuns } from './getRuns.operation';
import { runbookRecord } from './record';
import { start } from './start.operation';

/** Halo's own automations: n8n starts them and reads their log. */
export const runbook: Resource = recordResource(runbookRecord, [
	get(runbookRecord),
	getAll(runbookRecord),
	getRuns,
	getRun,
	start,
]);
