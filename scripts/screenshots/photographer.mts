import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const watch = readFileSync(
	new URL('../../test/e2e/support/openingWatch.mjs', import.meta.url),
	'utf8',
);
/** Milliseconds without a change after which a form is taken for complete. */
const quiet = 350;

/** Takes pictures of forms: a node is opened and waited for, and closed again. */
export class Photographer {
	/** Lists and fields that n8n is still asking for. */
	private readonly awaited = new Set<object>();

	constructor(
		private readonly page: Page,
		private readonly editorUrl: string,
	) {
		page.on('request', (request) => {
			if (request.url().includes('/rest/')) this.awaited.add(request);
		});
		const ended = (request: object) => void this.awaited.delete(request);
		page.on('requestfinished', ended);
		page.on('requestfailed', ended);
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.editorUrl}/workflow/${id}`);
		await this.page.getByTestId('canvas-node').first().waitFor({ timeout: 60_000 });
	}

	/** A picture of the whole form of the only node on the canvas with this name. */
	async take(name: string): Promise<Buffer> {
		await this.page.evaluate(watch);
		await this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
		await this.settled();
		await this.page.mouse.move(0, 0);
		const form = this.page.getByTestId('node-parameters');
		const picture = await this.page.screenshot({ clip: await this.area(), animations: 'disabled' });
		await this.page.getByTestId('ndv-close-button').click();
		await form.waitFor({ state: 'hidden' });
		return picture;
	}

	/** The form without the empty space and n8n's own line below it. */
	private async area(): Promise<{ x: number; y: number; width: number; height: number }> {
		const form = this.page.getByTestId('node-parameters');
		const { x, y, width } = (await form.boundingBox())!;
		const bottom = await form.locator('*').evaluateAll((found) => {
			const own = found.filter(
				(one) =>
					/^(INPUT|TEXTAREA|BUTTON)$/.test(one.tagName) ||
					[...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
			);
			const ours = own.filter((one) => !one.closest('[data-test-id=node-feature-request]'));
			return Math.max(...ours.map((one) => one.getBoundingClientRect().bottom));
		});
		return { x, y, width, height: bottom + 12 - y };
	}

	private async settled(): Promise<void> {
		const still = `openingWatch.looks.length > 0 && performance.now() - openingWatch.changed > ${quiet}`;
		for (let tries = 0; tries < 100; tries++) {
			await this.page.waitForFunction(still);
			if (this.awaited.size === 0 && (await this.page.evaluate(still))) return;
			await this.page.waitForTimeout(50);
		}
	}
}
