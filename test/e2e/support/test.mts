import {
	type Browser,
	type BrowserContext,
	type PlaywrightTestOptions,
	type PlaywrightWorkerOptions,
	test as base,
} from '@playwright/test';
import { Editor } from './editor.mts';
import { HaloWitness } from './halo.mts';
import { logIn } from './logIn.mts';
import { type Stack, theStack } from './stack.mts';

interface ForEachTest {
	editor: Editor;
}

interface ForAllTests {
	stack: Stack;
	halo: HaloWitness;
	/**
	 * A browser whose owner is logged in, since n8n allows only a few log-ins a minute. It has loaded the editor before:
	 * what n8n lets it keep is not fetched and compiled again for each test.
	 */
	loggedIn: BrowserContext;
	/** Whether the tests share that browser; what is timed starts with an empty one. */
	keepsBrowser: boolean;
}

type Settings = PlaywrightTestOptions & PlaywrightWorkerOptions;

async function newContext(browser: Browser, settings: Partial<Settings>): Promise<BrowserContext> {
	const { viewport, storageState, actionTimeout = 0, navigationTimeout = 0 } = settings;
	const context = await browser.newContext({ viewport, storageState });
	context.setDefaultTimeout(actionTimeout);
	context.setDefaultNavigationTimeout(navigationTimeout);
	return context;
}

/** A test with the editor open to a logged-in owner, and a witness inside Halo. */
export const test = base.extend<ForEachTest, ForAllTests>({
	stack: [async ({}, use) => await use(theStack()), { scope: 'worker' }],
	halo: [async ({ stack }, use) => await use(new HaloWitness(stack.access)), { scope: 'worker' }],
	keepsBrowser: [true, { scope: 'worker', option: true }],
	loggedIn: [
		async ({ browser, stack }, use, { project }) => {
			const context = await newContext(browser, project.use);
			const page = await context.newPage();
			await logIn(page, stack);
			await page.close();
			await use(context);
			await context.close();
		},
		{ scope: 'worker' },
	],
	page: async ({ loggedIn, keepsBrowser, browser }, use, { project }) => {
		const storageState = await loggedIn.storageState();
		const context = keepsBrowser
			? loggedIn
			: await newContext(browser, { ...project.use, storageState });
		const page = await context.newPage();
		await use(page);
		await (keepsBrowser ? page : context).close();
	},
	editor: async ({ page, stack }, use) => await use(new Editor(page, stack.editorUrl)),
});

export { expect } from '@playwright/test';
