import type { Store } from '../store.mts';
import { seededWebhooks } from './integrations.mts';

const { publicRunbook } = seededWebhooks;
/** Ids of the steps' log entries, which never change. */
const stepId = (run: number, step: number): string =>
	`6666666${run}-6666-4666-a666-66666666666${step}`;

/** Three runs of the first runbook; the steps of each follow in `seedSteps`. */
export function seedRuns(store: Store): void {
	for (const id of [1, 2, 3]) {
		store.of('Automation').put({
			id,
			runbook_id: publicRunbook,
			runbook_name: 'New starter',
			timestamp: `2026-02-0${id}T09:00:00`,
			...(id === 3 ? { status: 1, error: 'Failed result reached. Last step=2' } : { status: 2 }),
			steps_executed: 2,
			runbook_step: 2,
			execution_time: 4000,
			iteration: 1,
			request: JSON.stringify({ employee: `Starter ${id}` }),
		});
	}
}

/** What the steps of the runs asked and were answered, as `/WebhookEvent?automation_id=` lists it. */
export function seedSteps(store: Store): void {
	for (const run of [1, 2, 3]) {
		for (const step of [1, 2]) {
			store.of('WebhookEvent').put({
				id: stepId(run, step),
				webhook_id: publicRunbook,
				automation_id: run,
				automation_step: step,
				timestamp: `2026-02-0${run}T09:00:0${step}`,
				requestbody: '{}',
				responsestatus: run === 3 && step === 2 ? 500 : 200,
				error: run === 3 && step === 2,
			});
		}
	}
}
