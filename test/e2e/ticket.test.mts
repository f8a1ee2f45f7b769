import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test('the node panel offers Halo and its actions', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.openNodePanel();
	await editor.searchNodes('halo');
	await expect(editor.panelItem('Halo')).toBeVisible();

	await editor.panelItem('Halo').click();
	await expect(editor.panelItem('Create ticket')).toBeVisible();
	await picture(page, 'node-panel');
});

test('a ticket is created from live lists', async ({ editor, page, halo }) => {
	const summary = `Printer on fire ${Date.now()}`;

	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.pickRecord('ticketTypeId', 'incid', 'Incident');
	await editor.pickRecord('clientId', 'a', 'a');
	await editor.type('summary', summary);
	await editor.addField('Priority');
	await editor.choose('priority_id', 'High');
	await picture(page, 'create-ticket');

	const output = await editor.execute();
	await expect(output).toContainText(summary);

	const [ticket, ...others] = await halo.ticketsCalled(summary);
	expect(others).toEqual([]);
	expect(ticket).toMatchObject({ priority_id: 2 });
});

test('tickets are listed by filters', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Get many tickets');
	await editor.addField('Only Open');
	await editor.addField('Team');
	await picture(page, 'get-many-tickets');
	const output = await editor.execute();
	await expect(output.getByTestId('run-data-item-count')).toContainText('item');
});
