import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test('the node panel offers Halo and its actions', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.openNodePanel();
	await editor.searchNodes('halo');
	await expect(editor.panelItem('Halo')).toBeVisible();
	await picture(page, 'node-search');

	await editor.panelItem('Halo').click();
	await expect(editor.panelItem('Create ticket')).toBeVisible();
	await picture(page, 'node-panel');
});

test('a ticket is created from live lists', async ({ editor, page, halo }, { retry }) => {
	const summary = `Printer on the second floor is on fire${'!'.repeat(retry)}`;
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.pickRecord('ticketTypeId', 'incid', 'Incident');
	await editor.pickRecord('clientId', 'alder', 'Alder Accountants');
	await editor.type('summary', summary);
	await editor.addField('Status');
	await editor.choose('status_id', 'In Progress');
	await editor.addField('Priority');
	await editor.choose('priority_id', 'High');
	await editor.addField('Team');
	await editor.choose('team', '2nd Line Support');

	const output = await editor.execute();
	await expect(output).toContainText(summary);
	await picture(page, 'create-ticket');

	const created = await halo.ticketsCalled(summary);
	expect(created).toHaveLength(1);
	expect(created[0]).toMatchObject({
		tickettype_id: 1,
		client_id: 1,
		status_id: 2,
		priority_id: 2,
		team: '2nd Line Support',
	});
});

test('tickets are listed by filters', async ({ editor, page, halo }) => {
	const { record_count: expected } = await halo.get<{ record_count: number }>(
		'/Tickets?open_only=true&team=1',
	);
	await editor.newWorkflow();
	await editor.addHalo('Get many tickets');
	await editor.addField('Only Open');
	await editor.switchOn('open_only');
	await editor.addField('Team');
	await editor.choose('team', '1st Line Support');

	const output = await editor.execute();
	await expect(output.getByTestId('run-data-item-count')).toContainText(`${expected} items`);
	await picture(page, 'get-many-tickets');
});
