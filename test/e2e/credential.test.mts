import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test('a credential is added, refused in plain words, and accepted', async ({
	editor,
	page,
	stack,
}) => {
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await page.getByTestId('node-credentials-select').click();
	await page.getByTestId('node-credentials-select-item-new').click();

	const screen = page.getByTestId('editCredential-modal');
	const fill = async (name: string, value: string) =>
		await screen.getByTestId(`parameter-input-${name}`).locator('input').fill(value);
	for (const name of ['tenant', 'authUrl']) {
		const input = screen.getByTestId(`parameter-input-${name}`).locator('input');
		await expect(input).toHaveAttribute('placeholder', 'Found automatically');
	}
	await fill('url', stack.access.url);
	await fill('clientId', stack.access.clientId);
	await fill('clientSecret', 'not the secret');
	await screen.getByTestId('credential-save-button').click();
	await expect(screen).toContainText('Couldn’t connect with these settings');
	await screen.getByText('More details').click();
	await expect(screen).toContainText('Halo did not accept the Client ID or the Client Secret');
	await picture(page, 'credential-refused');

	await fill('clientSecret', stack.access.clientSecret);
	await screen.getByTestId('credential-save-button').click();
	await expect(screen).toBeHidden();
	await page.getByTestId('credential-edit-button').click();
	await expect(screen.getByText('Connection tested successfully')).toBeVisible();
	await picture(page, 'credential');

	await screen.getByTestId('credential-delete-button').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Yes, delete' }).click();
	await expect(screen).toBeHidden();
});
