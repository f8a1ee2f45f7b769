import { expect, type Page } from '@playwright/test';
import type { Stack } from './stack.mts';

/** Logs in as a person does. */
export async function logIn(page: Page, { editorUrl, owner }: Stack): Promise<void> {
	await page.goto(`${editorUrl}/signin`);
	await page.locator('input[name=emailOrLdapLoginId]').fill(owner.email);
	await page.locator('input[name=password]').fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(/\/home\/workflows/, { timeout: 60_000 });
}
