import { callWebhook } from '../support/callWebhook.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('start-runbook', async ({ workflow, halo, witness }) => {
	const starter = { name: 'Priya Patel', starts: '2026-12-01', devices: ['laptop', 'phone'] };
	const runbook = halo.records('Webhook').find(({ name }) => name === 'New starter');
	const runs = () => halo.records('Automation');
	const before = runs().length;
	await workflow.switchOn();

	const answer = await callWebhook('halo-new-starter', starter);

	const [{ id, request }] = runs().slice(before);
	expect(JSON.parse(String(request))).toEqual(starter);
	expect(answer).toEqual({ status: 200, json: [{ id, webhook_id: runbook?.id, status: 1 }] });
	const [start] = halo.requests.filter(({ path }) => /\/Automation\//.test(path));
	expect(start).toMatchObject({ method: 'POST', path: `/api/Automation/${String(runbook?.id)}` });

	await witness.post('/Webhook', [{ id: String(runbook?.id), active: false }]);
	expect(await callWebhook('halo-new-starter', starter)).toEqual({
		status: 502,
		json: { reason: expect.stringContaining('could not start this runbook') },
	});
	expect(await callWebhook('halo-new-starter', starter, {})).toMatchObject({ status: 403 });
	expect(runs()).toHaveLength(before + 1);
	await workflow.switchOff();
});
