import { agent, haloTool, locatorByModel } from '../support/agent.mts';
import { approve } from '../support/approve.mts';
import { expect, test } from '../support/world.mts';

/** n8n's Human review in front of a tool that writes: both have to allow it. */
const review = {
	name: 'Ask a Person',
	type: 'n8n-nodes-base.emailSendHitlTool',
	typeVersion: 2.1,
	webhookId: '6f0c4a52-0d7e-4b39-9a6e-7c1d2e3f4a05',
	parameters: {
		fromEmail: 'n8n@example.com',
		toEmail: 'person@example.com',
		subject: 'Please look',
		message: '={{ $tool.name }}: {{ JSON.stringify($tool.parameters) }}',
		approvalOptions: { values: { approvalType: 'double' } },
	},
	credentials: { smtp: { id: '', name: '' } },
};

const cases = [
	{ allowChanges: false, yes: true, written: 0, says: 'An AI agent may not use' },
	{ allowChanges: true, yes: false, written: 0, says: '' },
	{ allowChanges: true, yes: true, written: 1, says: 'Seen' },
];

for (const { allowChanges, yes, written, says } of cases) {
	const what = `${yes ? 'approved' : 'declined'}, Allow Changes ${allowChanges ? 'on' : 'off'}`;
	test(`Human review: ${what}: ${written} notes`, async ({ world }) => {
		const { halo, mailbox, model, save } = world;
		const note = haloTool('Add Note', 'ticket', 'addNote', {
			allowChanges,
			ticketId: locatorByModel('Ticket_ID'),
			note: 'Seen',
		});
		const made = agent({ text: 'Note it', tools: [note, review] });
		const connections = {
			...made.connections,
			'Add Note': { ai_tool: [[{ node: 'Ask a Person', type: 'ai_tool', index: 0 }]] },
		};
		const workflow = await save({ ...made, connections });
		const toolParameters = { Ticket_ID: '1' };
		model.play({ call: { Add_Note: { toolParameters, hitlParameters: {} } } }, { say: 'Done' });
		const before = halo.records('Actions').length;
		const running = workflow.run();
		await approve(mailbox, 'Please look', yes);
		expect((await running).json('Agent')).toEqual([{ output: 'Done' }]);
		expect(halo.records('Actions')).toHaveLength(before + written);
		expect(model.requests.at(-1)?.results.join()).toContain(says);
	});
}
