import { readExample } from '../../sandbox/n8n/prepare/examples.mts';
import { expect, test } from './support/test.mts';

/** A person opens an example and runs it; what all examples do is looked at in scenarios/. */
for (const example of ['open-tickets', 'ticket-life', 'custom-method-get-clients']) {
	const { id, name } = readExample(example);
	test(`the example "${name}" runs green from the canvas`, async ({ editor, page }) => {
		await editor.openWorkflow(id);
		await editor.executeWorkflow();
		await expect(page.getByTestId('canvas-node-status-error')).toHaveCount(0);
	});
}
