import { readdirSync } from 'node:fs';
import { exampleNames } from '../../../sandbox/n8n/prepare/examples.mts';
import { expect, test } from '@playwright/test';

test('each example has a scenario with its name', () => {
	const files = readdirSync(new URL('.', import.meta.url));
	const scenarios = files.map((file) => file.replace(/\.test\.mts$/, ''));
	expect(scenarios.filter((name) => name !== 'examples').sort()).toEqual(exampleNames());
});
