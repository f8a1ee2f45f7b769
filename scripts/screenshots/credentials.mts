import type { Page } from '@playwright/test';
import type { Rest } from '../../sandbox/n8n/prepare/rest.mts';
import type { Picture } from './sheet.mts';

/** The credentials of the package, in the order of the sheet. */
export const credentialTypes = ['haloServiceApi', 'haloWebhookApi', 'haloPublishedReportApi'];

/** The screen of each credential, with nothing filled in. */
export async function pictureCredentials(
	page: Page,
	editorUrl: string,
	rest: Rest,
): Promise<Picture[]> {
	const taken: Picture[] = [];
	for (const type of credentialTypes) {
		const { id } = await rest.post<{ id: string }>('/credentials', { name: type, type, data: {} });
		await page.goto(`${editorUrl}/home/credentials/${id}`);
		const screen = page.getByTestId('editCredential-modal');
		await screen.getByTestId('credential-save-button').waitFor({ timeout: 60_000 });
		await page.waitForTimeout(1_500);
		taken.push({ name: type, png: await screen.screenshot({ animations: 'disabled' }) });
	}
	return taken;
}
