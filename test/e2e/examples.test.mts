import { test } from './support/test.mts';
import { theStack } from './support/stack.mts';

for (const { id, name } of theStack().examples ?? []) {
	test(`the example "${name}" runs green`, async ({ editor }) => {
		await editor.openWorkflow(id);
		await editor.executeWorkflow();
	});
}
