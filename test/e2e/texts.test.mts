import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { chain, haloNode } from './support/chain.mts';
import { expect, mapper, test } from './support/savedForm.mts';
import { picture } from './support/picture.mts';

/** The texts of the forms, as n8n serves and shows them. */

const withNested = (properties: INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => {
		const nested = (property.options ?? []).flatMap((one) =>
			'values' in one ? one.values : 'type' in one ? [one] : [],
		);
		return [property, ...withNested(nested)];
	});

test('no text is wrong for its form, or clear only to developers', async ({ page, stack }) => {
	const served = await page.request.get(`${stack.editorUrl}/types/nodes.json`);
	const nodes = (await served.json()) as INodeTypeDescription[];
	const [halo] = nodes.filter(({ name }) => name === 'n8n-nodes-halo-service.halo');
	const all = withNested(halo.properties);
	expect(all.length).toBeGreaterThan(300);

	const required = all.filter(({ type, required }) => type === 'resourceLocator' && required);
	expect(required.length).toBeGreaterThan(5);
	expect(required.filter(({ description }) => description?.includes('Leave empty'))).toEqual([]);

	expect(JSON.stringify(all)).not.toMatch(/not verified|our reading/i);

	const files = all.filter(({ name }) => name === 'outputDataFieldName');
	const labels = new Set(files.map(({ displayName }) => displayName));
	expect([...labels]).toEqual(['Put Output File in Field']);
});

test('files have one label, hours have no needless zeros, and a form with times names their time zone', async ({
	editor,
	page,
	world,
}) => {
	const path = { __rl: true, mode: 'path', value: '/api/Report/1' };
	const workflow = await world.save(
		chain(
			'Texts',
			haloNode('Download', 'attachment', 'download'),
			haloNode('Print', 'invoice', 'downloadPdf'),
			haloNode('Fetch', 'customMethod', 'call', { path, responseFormat: 'file' }),
			haloNode('Hours', 'ticket', 'logTime'),
			haloNode('Log', 'ticket', 'create', {
				fields: {
					...mapper({ summary: 'At noon', startdate: '2026-07-01T12:00:00' }),
					schema: mapper({ summary: '', startdate: '' }).schema.map((field) =>
						field.id === 'startdate' ? { ...field, type: 'dateTime' } : field,
					),
				},
			}),
		),
	);
	await editor.openWorkflow(workflow.id);
	for (const name of ['Download', 'Print', 'Fetch']) {
		await page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
		await expect(editor.parameter('outputDataFieldName')).toBeVisible();
		await expect(page.getByText('Put Output File in Field', { exact: true })).toBeVisible();
		await picture(page, `texts-file-${name.toLowerCase()}`);
		await editor.closeNode();
	}

	await page.locator('[data-test-id=canvas-node][data-node-name="Hours"]').dblclick();
	const hours = editor.parameter('hours').locator('input');
	await expect(hours).toHaveValue('0');
	await hours.fill('0.0833');
	await hours.blur();
	await expect(hours).toHaveValue('0.0833');
	await picture(page, 'texts-hours');
	await editor.closeNode();

	await page.locator('[data-test-id=canvas-node][data-node-name="Log"]').dblclick();
	await expect(page.getByTestId('output-panel')).toContainText("the workflow's time zone");
	await picture(page, 'texts-zone');
});
