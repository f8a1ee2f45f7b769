import { credentialType } from '../../../sandbox/n8n/prepare/credential.mts';
import { picture } from '../support/picture.mts';
import { expect, test } from '../support/savedForm.mts';
import { executionsOf, itemsOf } from '../support/startedRuns.mts';

test.use({ actionTimeout: 45_000, navigationTimeout: 90_000 });

test('from an empty canvas to a workflow that runs once for each new ticket', async ({
	editor,
	page,
	stack,
	world: { halo, witness },
}) => {
	// n8n polls each minute at most
	test.setTimeout(420_000);
	const credentials = page.waitForResponse(/\/rest\/credentials/, { timeout: 60_000 });
	await page.goto(`${stack.editorUrl}/workflow/new`);
	await credentials;
	await page.getByTestId('canvas-plus-button').click({ timeout: 60_000 });
	await editor.searchNodes('halo polling');
	await editor.panelItem('Halo Polling').click();
	const resource = editor.parameter('resource');
	const action = page.getByTestId('node-creator-item-name').filter({ hasText: /^On / });
	await expect(resource.or(action).first()).toBeVisible();
	if (!(await resource.isVisible())) await action.first().click();

	await page.getByTestId('node-credentials-select').click();
	await page
		.locator('[data-test-id^=node-credentials-select-item]')
		.filter({ hasText: `Test ${credentialType}` })
		.click();
	await editor.choose('resource', 'Ticket');
	await editor.choose('triggerOn', 'Created');
	await expect(await editor.execute()).toContainText(/summary/i);
	await picture(page, 'haloPollingTrigger');
	await editor.closeNode();
	await expect(page.getByTestId('canvas-node')).toHaveCount(1);

	const asked = () => halo.requests.filter(({ path }) => path.endsWith('/Tickets')).length;
	const before = asked();
	await page.getByTestId('workflow-open-publish-modal-button').click();
	await page.getByTestId('workflow-publish-button').click();
	await expect(page.getByText('Published').first()).toBeVisible();
	// n8n starts the trigger after it says so. Its first poll reads the newest ticket, then the latest ones.
	await expect.poll(asked, { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 2);
	const id = /workflow\/(\w+)/.exec(page.url())?.[1] ?? '';

	const summaries = ['The first bell', 'The second bell'];
	for (const [at, summary] of summaries.entries()) {
		await witness.post('/Tickets', [{ summary }]);
		await expect
			.poll(async () => (await executionsOf(stack, id)).length, { timeout: 130_000 })
			.toBe(at + 1);
	}
	const runs = await executionsOf(stack, id);
	const started = await Promise.all(runs.map(async (run) => await itemsOf(stack, run)));
	expect(started.map((items) => items.map((item) => item.summary))).toEqual(
		summaries.map((summary) => [summary]),
	);
});
