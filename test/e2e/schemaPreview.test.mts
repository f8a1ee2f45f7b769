import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

test('the fields of a node that has not run can be mapped', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Get ticket');
	await editor.closeNode();
	await editor.addHalo('Add note to ticket');
	await editor.pickRecord('ticketId', 'starter', 'New starter on Monday');

	const input = page.getByTestId('ndv-input-panel');
	await expect(input).toContainText('Usually outputs the following fields');
	const field = input.getByTestId('run-data-schema-item').getByText('summary', { exact: true });
	await editor.drag(field, editor.parameter('note'));
	await expect(editor.parameter('note')).toContainText('{{ $json.summary }}');
	await editor.choose('outcome', 'Private Note');
	await picture(page, 'schema-preview');
});
