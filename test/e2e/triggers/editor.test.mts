import { expect, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { start as startHalo } from '../../../sandbox/halo/index.mts';
import { type CredentialLink, credentialType } from '../../../sandbox/n8n/prepare/credential.mts';
import { createRest } from '../../../sandbox/n8n/prepare/rest.mts';
import { HaloWitness, type HaloRecord } from '../support/halo.mts';
import { picture } from '../support/picture.mts';
import { test } from '../support/test.mts';
import { unpublish as unpublishByRest } from '../../../sandbox/n8n/prepare/publication.mts';
import { until } from '../../../sandbox/n8n/prepare/until.mts';
import type { Editor } from '../support/editor.mts';

test.setTimeout(240_000);

const pictures = fileURLToPath(new URL('../../../test-results/screenshots/', import.meta.url));

/** The webhooks and notifications of workflows with this ID. */
async function heldFor(halo: HaloWitness, workflowId: string): Promise<HaloRecord[]> {
	const webhooks = await halo.get<HaloRecord[]>('/Webhook');
	const notifications = await halo.get<HaloRecord[]>('/Notification');
	return [...webhooks, ...notifications].filter(({ name }) =>
		String(name).includes(`[n8n ${workflowId} `),
	);
}

/** A new workflow that begins with a Halo Trigger, whose form is open. */
async function newTrigger(page: Page, editor: Editor, editorUrl: string): Promise<void> {
	const credentials = page.waitForResponse(/\/rest\/credentials/, { timeout: 60_000 });
	await page.goto(`${editorUrl}/workflow/new`);
	await credentials;
	await page.getByTestId('canvas-plus-button').click({ timeout: 60_000 });
	await editor.searchNodes('halo trigger');
	await editor.panelItem('Halo').click();
	await editor.panelItem('On new Halo event').click();
	await expect(page.getByTestId('node-parameters')).toBeVisible();
}

async function publish(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
}

/** By the menu beside the button that says whether the workflow is published. */
async function unpublish(page: Page): Promise<void> {
	await page.getByTestId('version-menu-button').click();
	await page.getByRole('menuitem', { name: /^Unpublish/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
}

test('add the trigger, choose an event, publish: a ticket starts the workflow; unpublish: nothing is left', async ({
	page,
	stack,
	editor,
}) => {
	const halo = new HaloWitness(stack.access);
	await newTrigger(page, editor, stack.editorUrl);
	await picture(page, 'trigger');
	await editor.openList(editor.parameter('events'), 'New Ticket Logged');
	await editor.option('New Ticket Logged').click();
	await page.keyboard.press('Escape');
	await editor.closeNode();

	await publish(page);
	await page.getByRole('button', { name: 'Got it' }).click({ timeout: 60_000 });
	const [, workflowId = ''] = /workflow\/(\w+)/.exec(page.url()) ?? [];
	expect(await heldFor(halo, workflowId)).toHaveLength(2);

	// an agent's ticket, since those that this credential logs are ignored
	await halo.post('/Tickets', [{ summary: 'Is this thing on?', agent_id: 2 }]);
	await page.getByTestId('radio-button-executions').click();
	await expect(page.getByText('Succeeded').first()).toBeVisible({ timeout: 60_000 });

	await page.getByTestId('radio-button-workflow').click();
	await unpublish(page);
	await until(
		async () => ((await heldFor(halo, workflowId)).length === 0 ? true : undefined),
		30_000,
		'Something of ours was left in Halo',
	);
});

for (const status of [401, 403]) {
	test(`a refused activation (${status}) says what is missing, and leaves nothing`, async ({
		page,
		stack,
		editor,
	}) => {
		const halo = await startHalo();
		halo.failNext({ match: { method: 'POST', path: '/Webhook' }, status, times: 999 });
		const rest = createRest(stack.editorUrl, stack.session);
		const { url, clientId, clientSecret } = halo.credentials;
		const credential = await rest.post<CredentialLink>('/credentials', {
			name: `Without rights (${status})`,
			type: credentialType,
			data: { url, clientId, clientSecret },
		});
		const { id } = await rest.post<{ id: string }>('/workflows', refused(status, credential));
		await editor.openWorkflow(id);
		await publish(page);
		const message = page
			.getByText('Halo did not allow this credential to create a webhook')
			.first();
		await expect(message).toBeVisible({ timeout: 120_000 });
		await expect(message).toContainText("the permission 'admin'");
		await expect(message).toContainText('By Hand');
		// the message slides in
		await page.waitForTimeout(1_000);
		await page.screenshot({ path: `${pictures}trigger-refused-${status}.png` });
		expect(halo.records('Webhook').filter(({ name }) => String(name).includes('[n8n'))).toEqual([]);
		await unpublishByRest(rest, id);
		// the editor would choose it for other nodes
		await rest.delete(`/credentials/${credential.id}`);
		await halo.close();
	});
}

const refused = (status: number, credential: CredentialLink) => ({
	name: `Refused ${status}`,
	connections: {},
	settings: { executionOrder: 'v1' },
	nodes: [
		{
			id: `d7d0cf5e-3b2c-4a43-9a01-000000000${status}`,
			webhookId: `d7d0cf5e-3b2c-4a43-9a02-000000000${status}`,
			name: 'Halo Trigger',
			type: 'n8n-nodes-halo-service.haloTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: { events: [3] },
			credentials: { [credentialType]: credential },
		},
	],
});

test('By Hand shows what to do in Halo', async ({ page, stack, editor }) => {
	await newTrigger(page, editor, stack.editorUrl);
	await editor.choose('setup', 'By Hand');
	await page.getByText('Webhook URLs', { exact: true }).click();
	await page.getByText('Production URL', { exact: true }).click();
	const form = page.getByTestId('node-parameters');
	await expect(form).toContainText('Configuration > Integrations > Webhooks');
	await expect(form).toContainText('/webhook/');
	await expect(editor.parameter('events')).toHaveCount(0);
	await picture(page, 'trigger-by-hand');
});
