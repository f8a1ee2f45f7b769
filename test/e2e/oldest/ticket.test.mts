import { expect, test } from '../support/test.mts';

test('a ticket is created from live lists', async ({ editor, halo }, { retry }) => {
	const summary = `Projector without a picture${'!'.repeat(retry)}`;
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.pickRecord('ticketTypeId', 'incid', 'Incident');
	await editor.type('summary', summary);

	const output = await editor.execute();
	await expect(output).toContainText(summary);
	expect(await halo.ticketsCalled(summary)).toMatchObject([{ tickettype_id: 1 }]);
});
