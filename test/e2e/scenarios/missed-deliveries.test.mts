import { expect, scenario } from '../support/scenario.mts';

scenario(
	'missed-deliveries',
	async ({ workflow, run, halo, witness }) => {
		await workflow.switchOn();
		const change = async (status_id: number) => {
			await witness.post('/Tickets', [{ id: 9001, status_id }]);
			await halo.deliveries();
		};
		halo.seed('Tickets', [
			{ id: 9001, summary: 'Often changed', tickettype_id: 1, status_id: 1, agent_id: 2 },
		]);
		await change(2);
		await workflow.next();
		const notes = () =>
			halo
				.records('Actions')
				.filter(({ ticket_id }) => ticket_id === 9001)
				.map(({ note }) => note);
		expect(notes()).toHaveLength(1);

		// Each second call of Halo is not made, as when n8n is down.
		await change(3);
		expect(notes()).toHaveLength(1);
		expect((await run({ from: 'Every Hour' })).json('Missed')).toHaveLength(1);
		expect(notes()).toEqual([expect.stringContaining('has the status'), expect.any(String)]);
		expect(new Set(notes()).size).toBe(2);

		// An hour later the log still has it, and it is not handled again.
		const later = await run({ from: 'Every Hour' });
		expect(later.json('Missed')).toHaveLength(1);
		expect(later.json('Not Seen Before')).toHaveLength(0);
		expect(notes()).toHaveLength(2);
	},
	{ webhooks: { refuseEvery: 2 } },
);
