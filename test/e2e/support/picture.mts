import { expect, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';

const folder = process.env.UPDATE_SCREENSHOTS
	? '../../../docs/screenshots/'
	: '../../../test-results/screenshots/';

/**
 * Keeps a picture of the editor for people to look at. Those of the documentation are only
 * replaced when UPDATE_SCREENSHOTS is set, so that a test run changes no file of the project.
 */
export async function picture(page: Page, name: string): Promise<void> {
	await expect(page.locator('.el-notification')).toHaveCount(0);
	await page.mouse.move(0, 0);
	await page.screenshot({
		path: fileURLToPath(new URL(`${folder}${name}.png`, import.meta.url)),
		animations: 'disabled',
		caret: 'hide',
		// n8n's code fields leave the empty frame of a tooltip in the corner of the page
		style: "[class^='ͼ']:empty { display: none !important; }",
	});
}
