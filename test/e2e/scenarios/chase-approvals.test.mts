import { callWebhook } from '../support/callWebhook.mts';
import { teams } from '../support/microsoft.mts';
import { expect, scenario } from '../support/scenario.mts';

scenario('chase-approvals', async ({ run, workflow, halo, elsewhere }) => {
	const told = teams(elsewhere);
	const approvals = () => halo.records('TicketApproval');
	const pending = approvals().filter(({ result }) => result === 0);
	const hour = 3_600_000;
	const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString().slice(0, 19);
	const asked = { seq: 1, actionnumber: 1, result: 0, name: 'Sam Shah', agent_id: 3 };
	halo.seed('TicketApproval', [
		{ ...asked, ticket_id: 7, datetime: ago(47) },
		{ ...asked, ticket_id: 8, datetime: ago(49) },
		{ ...asked, ticket_id: 9, datetime: ago(500), result: 1 },
	]);

	await run({ from: 'Weekday Mornings' });
	const late = [...pending, { ...asked, ticket_id: 8 }];
	expect(told()).toEqual(
		late.map(({ name, ticket_id, seq }) =>
			expect.stringMatching(
				new RegExp(
					`^${name}: ticket ${ticket_id} has been waiting for your approval \\(${seq}\\) since 2`,
				),
			),
		),
	);

	await workflow.switchOn();
	const decide = async (body: object) => await callWebhook('halo-approval', body);
	const approval = (ticket: number) => approvals().find(({ ticket_id }) => ticket_id === ticket);

	const yes = { ticket: 7, approval: 1, decision: 'approve', note: 'Go ahead' };
	expect(await decide(yes)).toEqual({
		status: 200,
		json: { ok: true, ticket: 7, approval: 1, result: 1 },
	});
	expect(approval(7)).toMatchObject({ result: 1, approver_note: 'Go ahead' });

	// decided is decided
	expect(await decide({ ...yes, decision: 'reject' })).toMatchObject({
		status: 409,
		json: { ok: false, reason: expect.stringContaining('is already approved') },
	});
	expect(approval(7)).toMatchObject({ result: 1 });

	expect(await decide({ ticket: 8, decision: 'reject' })).toMatchObject({ status: 200 });
	expect(approval(8)).toMatchObject({ result: 2 });
	expect(await decide({ ticket: 1, approval: 1, decision: 'perhaps' })).toMatchObject({
		status: 400,
	});
	expect(await callWebhook('halo-approval', yes, {})).toMatchObject({ status: 403 });
	await workflow.switchOff();
});
