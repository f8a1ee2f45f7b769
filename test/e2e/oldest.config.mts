import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import config from './playwright.config.mts';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The oldest n8n that we claim to support, in a real browser: the forms open, and a ticket is created. */
export default defineConfig({
	...config,
	projects: [{ name: 'oldest', testMatch: /oldest[\\/][^\\/]+\.test\.mts$/ }],
	globalSetup: at('./oldest/globalSetup.mts'),
	reporter: 'list',
});
