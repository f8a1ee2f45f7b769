import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test("Halo's worked example runs as in its guide", async ({ editor, page, halo }) => {
	const { clients } = await halo.get<{ clients: Array<{ name: string }> }>('/Client');

	await editor.newWorkflow();
	await editor.addHalo('Call custom method');
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

test('a path is chosen from the picker, with its parameters', async ({ editor, page, halo }) => {
	const { sites } = await halo.get<{ sites: Array<{ name: string; client_name: string }> }>(
		'/Site?client_id=2',
	);
	await editor.newWorkflow();
	await editor.addHalo('Call custom method');
	await page.getByTestId('resource-locator-path').getByTestId('rlc-mode-selector').click();
	await page.getByRole('option').filter({ hasText: 'From List' }).click();
	await editor.pickRecord('path', 'api/site', '/api/Site');
	await editor.addField('client_id');
	await editor.parameter('client_id').locator('input').fill('2');
	await page
		.getByTestId('fixed-collection-outputVariables')
		.getByTestId('fixed-collection-add')
		.click();
	const variable = page.getByTestId('fixed-collection-outputVariables');
	await variable.getByTestId('parameter-input-name').getByRole('textbox').fill('site');
	await variable.getByTestId('parameter-input-value').getByRole('textbox').fill('response^name');
	await editor.type('iterateOver', 'response^sites');

	const output = await editor.execute();
	await expect(output.getByTestId('run-data-item-count')).toContainText(`${sites.length} item`);
	await expect(output).toContainText(sites[0].name);
	await picture(page, 'custom-method-picker');
});

test('a method saved in Halo is chosen from the list and runs', async ({ editor, page, halo }) => {
	const { clients } = await halo.get<{ clients: Array<{ name: string }> }>('/Client');

	await editor.newWorkflow();
	await editor.addHalo('Call custom method');
	await editor.choose('source', 'Saved in Halo');
	await editor.pickRecord('savedMethod', 'get cli', 'Get Clients');

	const output = await editor.execute();
	await expect(output).toContainText(clients[0].name);
	await picture(page, 'custom-method-saved');
});

test('a method of a pasted export is chosen from the list and runs', async ({ editor, page }) => {
	const method = { id: 7, name: 'First Site', path: '/site?client_id=2', method: 0 };
	const variable = { type: 3, data_type: 2, key: 'site', value: 'response^sites[0]^name' };
	const integration = {
		name: 'Pasted',
		resourcebaseurl: '<<halo_url>>/api',
		methods: [{ ...method, output_variables: [variable, { key: '', value: '' }] }],
	};
	await editor.newWorkflow();
	await editor.addHalo('Call custom method');
	await editor.choose('source', 'Export');
	await page
		.getByTestId('parameter-input-exportJson')
		.locator('.cm-content')
		.fill(JSON.stringify(integration));
	await editor.pickRecord('exportMethod', 'first', 'First Site');

	const output = await editor.execute();
	await expect(output).toContainText('Main');
	await picture(page, 'custom-method-export');
});
