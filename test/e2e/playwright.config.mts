import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './support/browser.mts';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Real n8n in a real Chromium. Each worker has an n8n and a sandbox Halo of its own; one worker unless `--workers` says
 * otherwise.
 */
export default defineConfig<object, { keepsBrowser: boolean }>({
	testDir: at('.'),
	/** In this order: the longest first; what is timed comes last, when nothing else is left to do. */
	projects: [
		{ name: 'triggers', testMatch: 'triggers/*.test.mts' },
		{ name: 'editor', testMatch: /e2e[\\/][^\\/]+\.test\.mts$/ },
		{
			name: 'workflows',
			testMatch: ['scenarios', 'harness', 'agents'].map((one) => `${one}/*.test.mts`),
		},
		{
			name: 'timing',
			testMatch: 'timing/*.test.mts',
			// A machine that is busy with something else: measured twice more.
			retries: 2,
			outputDir: at('../../test-results/timing/'),
			use: { trace: 'off', screenshot: 'off', keepsBrowser: false },
		},
	],
	outputDir: at('../../test-results/'),
	globalSetup: at('./globalSetup.mts'),
	workers: 1,
	timeout: 180_000,
	// long enough for a machine on which n8n, two browsers and other checks run at once
	expect: { timeout: 30_000 },
	retries: process.env.CI ? 1 : 0,
	reporter: [['list'], ['json', { outputFile: at('../../test-results/e2e.json') }]],
	use: {
		actionTimeout: 30_000,
		navigationTimeout: 60_000,
		screenshot: 'only-on-failure',
		testIdAttribute: 'data-test-id',
		// the check has little time, and retries what fails
		trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
		viewport: { width: 1440, height: 900 },
		launchOptions: {
			executablePath: findBrowser(),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-quic',
				'--no-first-run',
				'--disable-component-update',
				'--disable-sync',
				// The editor asks the npm registry about every community package; nothing leaves here.
				'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
			],
		},
	},
});
