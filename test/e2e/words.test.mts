import type { Page } from '@playwright/test';
import { chain, haloNode, node } from './support/chain.mts';
import { expect, mapper, test } from './support/savedForm.mts';
import { picture } from './support/picture.mts';

/** Words in place of numbers, and texts that say what to do, as a person sees them in n8n. */

test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 30_000, navigationTimeout: 90_000 });

const locator = (value: string, mode: string) => ({ __rl: true, mode, value });
const issuesAt = (page: Page, name: string) =>
	page.getByTestId(`resource-locator-${name}`).getByTestId('parameter-issues');
const outputPanel = (page: Page) => page.getByTestId('output-panel');

test('a record that was added and left at Choose... is named', async ({ editor, page, world }) => {
	const related = { contractId: locator('', 'list') };
	const fields = mapper({ summary: 'Twelve seats' });
	const workflow = await world.save(
		chain('Left open', haloNode('Log', 'ticket', 'create', { fields, related })),
	);
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Log');
	await page.getByTestId('node-execute-button').click();
	await expect(outputPanel(page)).toContainText('Choose a contract, or remove it');
	await page.locator('.el-notification__closeBtn').click();
	await picture(page, 'words-left-open');
	const written = world.halo.requests.filter(({ path }) => path.endsWith('/Tickets'));
	expect(written.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('By Name accepts a name, and By URL only the address of such a record', async ({
	editor,
	page,
	world,
}) => {
	const { url } = world.halo.credentials;
	const get = (name: string, ticketId: object) => haloNode(name, 'ticket', 'get', { ticketId });
	const workflow = await world.save(
		chain(
			'Modes',
			get('Named', locator('The till does not start', 'name')),
			get('Page', locator(`${url}/tickets?id=3`, 'url')),
			get('Asset Page', locator(`${url}/assets?id=3`, 'url')),
			haloNode('Entries', 'lookup', 'getAll', {
				lookupListId: locator('Appointment Types', 'name'),
			}),
		),
	);
	await editor.openWorkflow(workflow.id);
	for (const [name, parameter, issues] of [
		['Named', 'ticketId', 0],
		['Asset Page', 'ticketId', 1],
		['Entries', 'lookupListId', 0],
	] as const) {
		await page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
		await expect(page.getByTestId(`resource-locator-${parameter}`)).toBeVisible();
		await expect(issuesAt(page, parameter)).toHaveCount(issues);
		await picture(page, `words-mode-${name.toLowerCase().replace(' ', '-')}`);
		await editor.closeNode();
	}
});

test('fields to select and to sort by have the labels of the form, and custom fields include their text', async ({
	editor,
	page,
	world,
}) => {
	const selected = { output: 'selected', outputFields: ['summary'], limit: 1 };
	const options = { sort: { rule: [{ field: '' }] } };
	const workflow = await world.save(
		chain('Labels', haloNode('List', 'ticket', 'getAll', { ...selected, options })),
	);
	await editor.openWorkflow(workflow.id);
	await editor.openNode('List');
	await editor.openList(editor.parameter('outputFields').locator('.el-select').first(), 'Client');
	for (const label of ['Client', 'Ticket Type', 'Status']) {
		await expect(editor.option(label).first()).toBeVisible();
	}
	await picture(page, 'words-labels');
	await editor.option('Environment').click();
	await page.keyboard.press('Escape');
	await editor.choose('field', 'Date Occurred');
	await picture(page, 'words-sort');

	const output = await editor.execute();
	for (const name of ['CFEnvironment', 'CFEnvironment_name', /Live|Test|Training/]) {
		await expect(output).toContainText(name);
	}
	await picture(page, 'words-selected-custom-field');
});

test('another credential shows its lists when the node is opened again', async ({
	editor,
	page,
	world,
}) => {
	world.halo.seed('Status', [{ id: 77, name: 'Only Here', type: 'ticket' }]);
	const fields = mapper({ summary: 'Twelve seats', status_id: 2 });
	const workflow = await world.save(
		chain('Credentials', haloNode('Log', 'ticket', 'create', { fields })),
	);
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Log');
	const status = editor.parameter('status_id').getByRole('combobox');
	await expect(status).toHaveValue('In Progress');
	await editor.openList(status, 'Only Here');
	await editor.option('In Progress').click();

	await page.getByTestId('node-credentials-select').click();
	await page
		.locator('[data-test-id^=node-credentials-select-item]')
		.filter({ hasText: 'Sandbox Halo' })
		.first()
		.click();
	// n8n does not ask for the fields again now: the form says what to do
	await expect(page.getByText(/^After changing the credential, reopen this node/)).toBeVisible();
	await picture(page, 'words-credential-hint');
	await editor.reopenNode('Log');
	await page.waitForTimeout(1_500);
	await expect(status).toHaveValue('In Progress');
	await editor.openList(status, 'New');
	await expect(editor.option('Only Here')).toBeHidden();
	await picture(page, 'words-other-credential');
});

test('a switch that is added is on', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Get many tickets');
	await editor.addField('Only Open');
	await expect(editor.parameter('open_only').locator('.el-switch.is-checked')).toBeVisible();
	await picture(page, 'words-switch');
});

test('an optional JSON editor that is left empty has no red mark', async ({
	editor,
	page,
	world,
}) => {
	const custom = (name: string, parameters: object) =>
		haloNode(name, 'customMethod', 'call', { ...parameters });
	const options = { extraBody: '{}' };
	const workflow = await world.save(
		chain(
			'Editors',
			custom('Send', { method: 'POST', path: locator('/api/Tickets', 'path') }),
			custom('Saved', { source: 'saved', savedMethod: locator('1', 'id') }),
			haloNode('Log', 'ticket', 'create', { options }),
			custom('Export', { source: 'export' }),
		),
	);
	await editor.openWorkflow(workflow.id);
	for (const [name, parameter, marks] of [
		['Send', 'body', 0],
		['Saved', 'replacementBody', 0],
		['Log', 'extraBody', 0],
		// this one has to be filled in
		['Export', 'exportJson', 1],
	] as const) {
		await page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`).dblclick();
		await expect(editor.parameter(parameter).locator('.cm-content')).toBeVisible();
		// the editor judges what it holds after a moment
		await page.waitForTimeout(1_500);
		await expect(editor.parameter(parameter).locator('.cm-lint-marker')).toHaveCount(marks);
		await picture(page, `words-json-${parameter}`);
		await editor.closeNode();
	}
});

test('a wrong response path returns null, and a hint below the output says why', async ({
	editor,
	page,
	world,
}) => {
	const call = haloNode('Call', 'customMethod', 'call', {
		path: locator('/api/client', 'path'),
		outputVariables: { variable: [{ name: 'clients', value: 'response^client' }] },
	});
	const workflow = await world.save(chain('Wrong path', call));
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Call');
	await page.getByTestId('node-execute-button').click();
	await expect(outputPanel(page).getByTestId('node-run-status-success')).toBeVisible();
	await expect(outputPanel(page)).toContainText("'clients'");
	await expect(outputPanel(page)).toContainText('response^client');
	await picture(page, 'words-wrong-path');
});

test('names, labels, dates and new records in the output', async ({ editor, page, world }) => {
	const rows = [
		{ Summary: 'From a form', Status: 'In Progress', 'START DATE': '2026-07-01T08:30' },
	];
	const workflow = await world.save({
		...chain(
			'Output',
			node('Rows', 'code', 2, {
				jsCode: `return ${JSON.stringify(rows)}.map((json) => ({ json }))`,
			}),
			haloNode('Log', 'ticket', 'create', {
				fields: { mappingMode: 'autoMapInputData', value: {} },
			}),
			haloNode('Read', 'ticket', 'get', { ticketId: locator('={{ $json.id }}', 'id') }),
			haloNode('Raw', 'ticket', 'get', {
				ticketId: locator("={{ $('Log').first().json.id }}", 'id'),
				output: 'raw',
			}),
			haloNode('Client', 'client', 'upsert', {
				fields: { ...mapper({ name: 'Brand New' }), matchingColumns: ['name'] },
			}),
			haloNode('Again', 'client', 'upsert', {
				fields: { ...mapper({ name: 'Brand New' }), matchingColumns: ['name'] },
			}),
		),
		settings: { executionOrder: 'v1', timezone: 'Europe/Berlin' },
	});
	const outcome = await workflow.run();
	const [read] = outcome.json('Read');
	expect(read).toMatchObject({ summary: 'From a form', status_name: 'In Progress' });
	const dates = Object.values(read).filter((value) => /^\d{4}-\d\d-\d\dT/.test(String(value)));
	expect(dates.length).toBeGreaterThan(0);
	expect(dates.filter((value) => !String(value).endsWith('Z'))).toEqual([]);
	expect(outcome.json('Raw')).toMatchObject([{ startdate: '2026-07-01T06:30:00' }]);
	const [ticket] = world.halo.records('Tickets').filter(({ id }) => id === read.id);
	// half past eight of a summer's day in Berlin
	expect(ticket.startdate).toMatch(/^2026-07-01T06:30/);
	expect(outcome.json('Client')).toMatchObject([{ created: true }]);
	expect(outcome.json('Again')).toMatchObject([{ created: false }]);

	await editor.openWorkflow(workflow.id);
	await editor.openNode('Read');
	await picture(page, 'words-output');
});

test('a list of names that Halo refuses is left out, with a hint', async ({ world }) => {
	world.halo.failNext({ times: 20, status: 403, match: { path: '/Agent' } });
	const workflow = await world.save(
		chain('Refused names', haloNode('Read', 'ticket', 'getAll', { limit: 3 })),
	);
	world.halo.failNext({
		status: 200,
		match: { path: '/Tickets' },
		body: { record_count: 1, tickets: [{ id: 1, status_id: 2, agent_id: 3 }] },
	} as never);
	const outcome = await workflow.run();
	expect(outcome.json('Read')).toMatchObject([{ status_name: 'In Progress', agent_id: 3 }]);
	expect(outcome.hints('Read').join()).toContain('names could not be read from the list of agents');
});
