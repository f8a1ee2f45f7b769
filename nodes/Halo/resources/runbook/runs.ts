import type { IDataObject } from 'n8n-workflow';
import type { OutputField, RecordAddress } from '../../model';
import { isSameName } from '../../values/text';

/** Halo's log of runs: `automations`, with IDs in the order of their start. */
export const RUNS: RecordAddress = {
	name: 'Run',
	plural: 'Runs',
	path: '/Automation',
	listKey: 'automations',
	paged: true,
	permission: 'admin',
};

/** The requests and responses of a run's steps. */
export const STEPS: RecordAddress = {
	name: 'Step',
	plural: 'Steps',
	path: '/WebhookEvent',
	listKey: 'events',
	paged: true,
	permission: 'admin',
};

/** The OpenAPI names no field of a run; these were seen (docs/halo/runbooks.md#runs). */
export const runOutput: OutputField[] = [
	{ id: 'id', type: 'number' },
	{ id: 'runbook_id', type: 'string' },
	{ id: 'runbook_name', type: 'string' },
	{ id: 'status', type: 'number' },
	{ id: 'error', type: 'string' },
	{ id: 'steps_executed', type: 'number' },
	{ id: 'runbook_step', type: 'number' },
	{ id: 'execution_time', type: 'number' },
	{ id: 'timestamp', type: 'string' },
	{ id: 'ticket_id', type: 'number' },
];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isGuid = (value: unknown) => GUID.test(String(value));

/** Whether a run belongs to that runbook; if a Halo uses another field name, any field may match. */
export const isOf = (runbook: string) => (row: IDataObject) =>
	isGuid(row.runbook_id)
		? isSameName(row.runbook_id, runbook)
		: Object.values(row).some((value) => isSameName(value, runbook));

/** Whether the rows show which runbook they belong to. */
export const sayRunbook = (rows: IDataObject[]) =>
	rows.some((row) => Object.values(row).some(isGuid));

/** Newest first. */
export const newestFirst = (rows: IDataObject[]) =>
	[...rows].sort((a, b) => Number(b.id) - Number(a.id));
