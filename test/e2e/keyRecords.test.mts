import type { Page } from '@playwright/test';
import { credentialType, sandboxCredential } from '../../sandbox/n8n/prepare/credential.mts';
import { createRest } from '../../sandbox/n8n/prepare/rest.mts';
import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

const id = (value: string) => ({ __rl: true, mode: 'id', value });

/** Each form, its visible locators in their order, and the fields that are there at once. */
const forms: Array<[name: string, resource: string, operation: string, shown: string[]]> = [
	['Log Ticket', 'ticket', 'create', ['clientId', 'userId', 'ticketTypeId', 'summary', 'details']],
	['Change Ticket', 'ticket', 'update', ['ticketId', 'clientId', 'userId', 'ticketTypeId']],
	['List Tickets', 'ticket', 'getAll', ['clientId', 'userId', 'ticketTypeId']],
	['Append Ticket', 'ticket', 'createOrAppend', ['clientId', 'userId', 'ticketTypeId', 'summary']],
	['Match User', 'user', 'upsert', ['clientId', 'siteId', 'name']],
	['Add Asset', 'asset', 'create', ['clientId', 'assetTypeId']],
	['Add Site', 'site', 'create', ['clientId', 'name']],
	['Add Opportunity', 'opportunity', 'create', ['clientId', 'summary']],
	['Add Invoice', 'invoice', 'create', ['clientId']],
];

/** Nodes that hold their locators where these once had to be added. */
const saved = [
	{
		name: 'Saved Ticket',
		resource: 'ticket',
		operation: 'create',
		locator: 'clientId',
		value: '3',
	},
	{
		name: 'Saved Status',
		resource: 'status',
		operation: 'getAll',
		locator: 'ticketTypeId',
		value: '2',
	},
];

test('what people need first is visible, above the fields', async ({ editor, page, stack }) => {
	test.setTimeout(300_000);
	const rest = createRest(stack.editorUrl, stack.session);
	const credentials = { [credentialType]: await sandboxCredential(rest, stack.access) };
	const node = (name: string, at: number, parameters: object) => ({
		name,
		type: 'n8n-nodes-halo-service.halo',
		typeVersion: 1,
		position: [(at % 4) * 220, Math.floor(at / 4) * 220],
		parameters,
		credentials,
	});
	const { id: workflow } = await rest.post<{ id: string }>('/workflows', {
		name: 'Key records',
		settings: {},
		connections: {},
		nodes: [
			...forms.map(([name, resource, operation], at) => node(name, at, { resource, operation })),
			...saved.map(({ name, resource, operation, locator, value }, at) =>
				node(name, at + 12, { resource, operation, related: { [locator]: id(value) } }),
			),
		],
	});
	await page.setViewportSize({ width: 1440, height: 1200 });
	await editor.openWorkflow(workflow);
	await expect(page.getByText('Create or Append: Ticket')).toBeVisible();
	await picture(page, 'subtitles');

	for (const [name, resource, operation, shown] of forms) {
		await open(page, name);
		for (const parameter of shown) await expect(editor.parameter(parameter)).toBeVisible();
		const tops = await Promise.all(
			shown.map(async (parameter) => (await editor.parameter(parameter).boundingBox())?.y ?? NaN),
		);
		expect(tops).toEqual([...tops].sort((a, b) => a - b));
		if (resource === 'ticket' && operation === 'create') {
			await expect(page.getByText(/^To show the fields of this type/)).toBeVisible();
		}
		await picture(page, `form-${resource}-${operation}`);
		await editor.closeNode();
	}

	for (const { name, resource, operation, locator, value } of saved) {
		await open(page, name);
		await expect(page.getByTestId(`resource-locator-${locator}`)).toHaveCount(2);
		const values = await page
			.getByTestId('rlc-input')
			.evaluateAll((inputs) =>
				inputs.map((input) => (input as unknown as { value: string }).value),
			);
		expect(values).toContain(value);
		await picture(page, `saved-${resource}-${operation}`);
		await editor.closeNode();
	}
});

async function open(page: Page, name: string): Promise<void> {
	await page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
	await expect(page.getByTestId('node-parameters')).toBeVisible();
}
