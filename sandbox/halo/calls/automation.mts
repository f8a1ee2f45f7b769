import { randomUUID } from 'node:crypto';
import { created, empty, exception, notValid, refuse } from '../answers.mts';
import { haloDate, isId } from '../convert.mts';
import type { Answer } from '../types.mts';
import type { Call, Handler } from '../world.mts';

const runbook = 1;
const publicEndpoint = 1;
/** Whether a step of the runbook returns something: kept beside the steps, whose settings nothing documents. */
export const responds = '_responds';

/**
 * Starts a runbook (docs/halo/runbooks.md#starting): one that Halo alone may start says 401, a
 * switched-off one 400. The run and its delivery can be read afterwards. The response is empty unless a step of the
 * runbook gives one.
 */
function startRunbook({ store, id = '', body, headers }: Call): Answer {
	if (!isId(id, 'guid')) throw notValid('runbookId', id);
	const webhook = store.of('Webhook').get(id);
	if (webhook?.type !== runbook) throw refuse(404);
	if (webhook.runbook_start_type !== publicEndpoint) return empty(401);
	if (!permitted(webhook.basic_username, webhook.basic_password, headers.authorization)) {
		return empty(401);
	}
	if (webhook.active === false) throw exception('Unable to start automation');
	const timestamp = haloDate(Date.now());
	const run = store.of('Automation').put({
		runbook_id: webhook.id,
		runbook_name: webhook.name,
		timestamp,
		status: 2,
		steps_executed: 1,
		runbook_step: 1,
		execution_time: 20,
		iteration: 1,
		request: body.raw.toString(),
	});
	store.of('WebhookEvent').put({
		id: randomUUID(),
		webhook_id: webhook.id,
		automation_id: run.id,
		automation_step: 1,
		timestamp,
		requestbody: body.raw.toString(),
		responsestatus: 200,
		error: false,
	});
	return webhook[responds] === true
		? created({ id: run.id, webhook_id: webhook.id, status: 1 })
		: empty(201);
}

/** Basic authentication where the runbook asks for it; else everybody may start it. */
function permitted(name: unknown, password: unknown, header: string | undefined): boolean {
	if (!name) return true;
	const wanted = Buffer.from(`${String(name)}:${String(password ?? '')}`).toString('base64');
	return header === `Basic ${wanted}`;
}

export const automationCalls: Record<string, Handler> = {
	'POST /Automation/{runbookId}': startRunbook,
};
