import { picture } from './support/picture.mts';
import { expect, test } from './support/test.mts';

/**
 * What people look for. n8n lists a node when the letters typed stand in this order in its name, or in one of its
 * aliases: words of two aliases do not count together.
 */
const searches = [
	'halo',
	'halo psa',
	'halo itsm',
	'halo crm',
	'tickets',
	'ticketing',
	'create ticket',
	'timesheet',
	'crm',
	'asset management',
	'contract',
	'knowledge base',
	'itil',
	'nethelpdesk',
];

test('the node is found by the words that people search for', async ({ editor, page }) => {
	test.setTimeout(300_000);
	await editor.newWorkflow();
	await editor.openNodePanel();
	const missing: string[] = [];
	for (const text of searches) {
		await editor.searchNodes('a node that nobody has made');
		await expect(editor.panelItem('Halo')).toHaveCount(0);
		await editor.searchNodes(text);
		const isListed = await editor
			.panelItem('Halo')
			.first()
			.waitFor({ timeout: 5_000 })
			.then(() => true)
			.catch(() => false);
		if (!isListed) missing.push(text);
		if (text === 'knowledge base') await picture(page, 'finding');
	}
	expect(missing).toEqual([]);
});
