import { type BrowserContextOptions, test as base } from '@playwright/test';
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
	/** Cookies of one log-in: n8n allows only a few log-ins a minute. */
	session: BrowserContextOptions['storageState'];
}

/** A test with the editor open to a logged-in owner, and a witness inside Halo. */
export const test = base.extend<ForEachTest, ForAllTests>({
	stack: [async ({}, use) => await use(theStack()), { scope: 'worker' }],
	halo: [async ({ stack }, use) => await use(new HaloWitness(stack.access)), { scope: 'worker' }],
	session: [
		async ({ browser, stack }, use) => {
			const context = await browser.newContext();
			await logIn(await context.newPage(), stack);
			const state = await context.storageState();
			await context.close();
			await use(state);
		},
		{ scope: 'worker' },
	],
	storageState: async ({ session }, use) => await use(session),
	editor: async ({ page, stack }, use) => await use(new Editor(page, stack.editorUrl)),
});

export { expect } from '@playwright/test';
