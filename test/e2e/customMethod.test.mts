import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test("Halo's worked example runs as its guide words it", async ({ editor, page, halo }) => {
	const { clients } = await halo.get<{ clients: Array<{ name: string }> }>('/Client');

	await editor.newWorkflow();
	await editor.addHalo('Call a custom method');
	await editor.choose('method', 'GET');
	await page.getByTestId('resource-locator-path').getByTestId('rlc-input').fill('/api/client');
	await page
		.getByTestId('fixed-collection-outputVariables')
		.getByTestId('fixed-collection-add')
		.click();
	await editor.type('name', 'clients');
	await editor.type('value', 'response^clients');

	const output = await editor.execute();
	await expect(output).toContainText('clients');
	await expect(output).toContainText(clients[0].name);
	await picture(page, 'custom-method');
});
