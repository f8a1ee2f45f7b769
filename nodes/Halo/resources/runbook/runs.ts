import type { IDataObject } from 'n8n-workflow';
import type { OutputField, RecordAddress } from '../../model';
import { isSameName } from '../../values/text';

/** Halo's log of what ran: `automations`, IDs in the order of their start. */
export const RUNS: RecordAddress = {
	name: 'Run',
	plural: 'Runs',
	path: '/Automation',
	listKey: 'automations',
	paged: true,
	permission: 'admin',
};

/** What the steps of runs sent and got. */
export const STEPS: RecordAddress = {
	name: 'Step',
	plural: 'Steps',
	path: '/WebhookEvent',
	listKey: 'events',
	paged: true,
	permission: 'admin',
};

/** Halo's OpenAPI names no field of a run; the id is all that is sure. */
export const runOutput: OutputField[] = [{ id: 'id', type: 'number' }];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isGuid = (value: unknown) => GUID.test(String(value));

/** Whether a run is one of that runbook: the field that says so is documented nowhere, so any may. */
export const isOf = (runbook: string) => (row: IDataObject) =>
	Object.values(row).some((value) => isSameName(value, runbook));

/** Whether the rows say which runbook they belong to. */
export const sayRunbook = (rows: IDataObject[]) =>
	rows.some((row) => Object.values(row).some(isGuid));

/** Newest first. */
export const newestFirst = (rows: IDataObject[]) =>
	[...rows].sort((a, b) => Number(b.id) - Number(a.id));
