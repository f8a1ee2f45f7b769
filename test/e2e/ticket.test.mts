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
	// high enough for the whole of what is filled in
	await page.setViewportSize({ width: 1440, height: 1040 });
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.pickRecord('clientId', 'alder', 'Alder Accountants');
	await editor.pickRecord('ticketTypeId', 'incid', 'Incident');
	await editor.type('summary', summary);
	await editor.type('details', 'It began in tray 2.');
	await editor.addRelated('Site');
	await editor.pickRecord('siteId', '', 'Alder Accountants');
	await editor.addField('Status');
	await editor.choose('status_id', 'In Progress');
	await editor.addField('Priority');
	await editor.choose('priority_id', 'High / Urgent');
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

test("a ticket type's required fields are requested", async ({ editor, page, halo }, { retry }) => {
	const summary = `Twelve more seats for the design team${'!'.repeat(retry)}`;
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await expect(editor.parameter('CFEnvironment')).toBeHidden();
	await editor.pickRecord('ticketTypeId', 'service', 'Service Request');
	await editor.reopenNode('Create ticket');
	await editor.choose('CFEnvironment', 'Test');
	await editor.parameter('CFSeatCount').locator('input').fill('12');
	await editor.type('summary', summary);

	const output = await editor.execute();
	await expect(output).toContainText(summary);
	await picture(page, 'create-ticket-required');

	const [{ id }] = await halo.ticketsCalled(summary);
	const created = await halo.get<object>(`/Tickets/${id}?includedetails=true`);
	expect(created).toMatchObject({
		summary,
		tickettype_id: 2,
		customfields: expect.arrayContaining([
			expect.objectContaining({ name: 'CFEnvironment', value: 2, display: 'Test' }),
			expect.objectContaining({ name: 'CFSeatCount', value: '12' }),
		]),
	});
});

test("a note accepts one of the outcomes of the ticket's type", async ({ editor, page, halo }, {
	retry,
}) => {
	const summary = `Swap the core switch${'!'.repeat(retry)}`;
	const { id } = await halo.post<{ id: number }>('/Tickets', [{ summary, tickettype_id: 3 }]);
	await editor.newWorkflow();
	await editor.addHalo('Add note to ticket');
	await editor.pickRecord('ticketId', 'core switch', summary);
	await editor.type('note', 'The new switch is in the rack.');
	await editor.flip('hiddenFromUser');
	await editor.openList(editor.parameter('outcome').getByRole('combobox'), 'Public Note');
	await expect(editor.option('Resolve')).toBeHidden();
	await editor.option('Public Note').click();

	const output = await editor.execute();
	await expect(output).toContainText('Public Note');
	await picture(page, 'add-note');

	const { actions } = await halo.get<{ actions: object[] }>(`/Actions?ticket_id=${id}`);
	expect(actions).toContainEqual(expect.objectContaining({ outcome_id: 8, hiddenfromuser: false }));
});

test('tickets are listed with filters', async ({ editor, page, halo }) => {
	const { record_count: expected } = await halo.get<{ record_count: number }>(
		'/Tickets?open_only=true&team=1',
	);
	await editor.newWorkflow();
	await editor.addHalo('Get many tickets');
	await editor.addField('Only Open');
	await editor.addField('Team');
	await editor.choose('team', '1st Line Support');

	const output = await editor.execute();
	await expect(output.getByTestId('run-data-item-count')).toContainText(`${expected} items`);
	await picture(page, 'get-many-tickets');
});
