import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test('a record without a resource of its own is created', async ({ editor, page, halo }, {
	retry,
}) => {
	const name = `Workshop${'!'.repeat(retry)}`;
	await editor.newWorkflow();
	await editor.addHalo('Create record of any type');
	await expect(page.getByText('Choose a Record Type First')).toBeVisible();
	await picture(page, 'any-record-before');
	await page.getByTestId('resource-locator-recordType').getByTestId('rlc-input').click();
	await page.getByTestId('rlc-search').fill('client');
	const own = page.getByTestId('rlc-item').filter({ hasText: '(Resource: Client)' });
	await expect(own).toBeVisible();
	await page.keyboard.press('Escape');
	await editor.pickRecord('recordType', 'cost cen', 'Cost Centres');
	await editor.type('name', name);

	const output = await editor.execute();
	await expect(output).toContainText(name);
	await picture(page, 'any-record');

	const centres = await halo.get<object[]>('/CostCentres');
	expect(centres.filter((one) => 'name' in one && one.name === name)).toHaveLength(1);
});
