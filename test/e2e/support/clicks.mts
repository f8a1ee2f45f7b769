import type { Page } from '@playwright/test';

/** Evaluated in each page before anything else: what was pressed is told, in a person's words. */
const watch = `document.addEventListener('pointerdown', ({ target }) => {
	const named = target.closest('[data-test-id], [aria-label], button, label') ?? target;
	const words = [named.getAttribute('aria-label'), named.innerText, named.dataset?.testId];
	const said = words.find((text) => text?.trim()) ?? target.tagName;
	tellClick(said.replace(/\\s+/g, ' ').trim().slice(0, 60));
}, { capture: true })`;

/** Counts each press of the mouse, wherever it lands: a drag is one, typing is none. */
export async function countClicks(page: Page): Promise<string[]> {
	const clicks: string[] = [];
	await page.exposeFunction('tellClick', (what: string) => clicks.push(what));
	await page.addInitScript(watch);
	return clicks;
}
