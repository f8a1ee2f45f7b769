import type { Asked } from '../../sandbox/model/index.mts';
import { agent, haloTool } from './support/agent.mts';
import { picture } from './support/picture.mts';
import { expect, savedMapper, test } from './support/savedForm.mts';

/** Each field that is opened to the model, its name in the form, and what the model says. */
const opened = [
	['status_id', 'Status', 'In Progress'],
	['priority_id', 'Priority', 'High'],
	['team', 'Team', '2nd Line Support'],
	['agent_id', 'Agent', 'Sophie Brandt'],
	['category_1', 'Category 1', 'Software>Office'],
] as const;

test('a model triages by name, with fields that were opened only with the button', async ({
	editor,
	page,
	world,
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 1440, height: 1100 });
	const { halo, model, save } = world;
	halo.seed('Tickets', [
		{ id: 9001, summary: 'Fax smokes', client_id: 1, tickettype_id: 1, status_id: 1, sla_id: 1 },
	]);
	const ticketId = { __rl: true, mode: 'id', value: '9001' };
	const change = haloTool('Change Ticket', 'ticket', 'update', { ticketId, allowChanges: true });
	const workflow = await save(agent({ text: 'Triage it', tools: [change] }));
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Change Ticket');
	for (const [id, label] of opened) {
		await editor.addField(`${label} (Name or ID)`);
		const field = editor.parameter(id);
		await field.hover();
		const row = field.locator(
			'xpath=ancestor::*[.//*[@data-test-id="from-ai-override-button"]][1]',
		);
		await row.getByTestId('from-ai-override-button').first().click();
	}
	await expect(page.getByText('Defined automatically by the model')).toHaveCount(opened.length);
	await picture(page, 'agent-tool');

	const columns = async () => {
		const { value } = await savedMapper(world, workflow, 'Change Ticket');
		return Object.entries(value ?? {})
			.filter(([, text]) => String(text).includes('$fromAI('))
			.map(([id]) => id);
	};
	await expect.poll(columns, { timeout: 30_000 }).toEqual(opened.map(([id]) => id));

	// n8n makes the names of the arguments out of the labels
	const nameOf = (label: string, { tools: [tool] }: Asked) =>
		Object.keys(tool.parameters.properties ?? {}).find((name) =>
			name.startsWith(label.replaceAll(' ', '_')),
		) ?? label;
	const fill = (asked: Asked) =>
		Object.fromEntries(opened.map(([, label, value]) => [nameOf(label, asked), value]));
	model.play({ call: { Change_Ticket: fill } }, { say: 'Triaged' });
	await workflow.run();
	const ticket = halo.records('Tickets').find(({ id }) => id === 9001);
	expect(ticket).toMatchObject({
		status_id: 2,
		priority_id: 2,
		team: '2nd Line Support',
		agent_id: halo.records('Agent').find(({ name }) => name === 'Sophie Brandt')?.id,
		category_1: 'Software>Office',
	});
	expect(model.requests[0].tools[0].description).toContain('In Progress');
});
