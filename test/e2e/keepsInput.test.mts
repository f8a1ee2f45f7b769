import { chain, haloNode } from './support/chain.mts';
import { readExample } from '../../sandbox/n8n/prepare/examples.mts';
import type { Editor } from './support/editor.mts';
import { picture } from './support/picture.mts';
import { expect, mapper, savedMapper, test } from './support/savedForm.mts';

/** Whatever happens in Halo or in the form, nothing that a person entered is lost. */

test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 30_000, navigationTimeout: 90_000 });

const ticket = (fields: object) =>
	chain('Keeps input', haloNode('Log', 'ticket', 'create', { fields }));

const chosen = (editor: Editor, field: string) => editor.parameter(field).getByRole('combobox');

const entered = { summary: 'Twelve seats', CFEnvironment: 2, CFSeatCount: 12 };

for (const [name, path, status] of [
	['Halo refuses to list them', '/FieldInfo', 403],
	['Halo is down', '', 500],
	['the secret is wrong', '/token', 401],
] as const) {
	test(`custom fields stay when ${name}`, async ({ editor, page, world }) => {
		const workflow = await world.save(ticket(mapper(entered)));
		world.halo.failNext({ times: 500, status, match: { path } });
		await editor.openWorkflow(workflow.id);
		await editor.openNode('Log');
		await expect(page.getByText(/^Not Loaded/)).toBeVisible();
		await expect(editor.parameter('CFSeatCount').locator('input')).toHaveValue('12');
		await picture(page, `keeps-custom-fields-${status}`);
		await editor.closeNode();
		await expect
			.poll(async () => (await savedMapper(world, workflow, 'Log')).schema.length)
			.toBeGreaterThan(3);
		expect((await savedMapper(world, workflow, 'Log')).value).toEqual(entered);

		world.halo.reset();
		await editor.openNode('Log');
		await expect(page.getByText(/^Not Loaded/)).toBeHidden();
		await expect(chosen(editor, 'CFEnvironment')).toHaveValue('Test');
		await picture(page, `keeps-custom-fields-${status}-again`);
	});
}

test('a custom field that this Halo does not have stays', async ({ editor, page, world }) => {
	const workflow = await world.save(ticket(mapper({ ...entered, CFElsewhere: 'kept' })));
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Log');
	await expect(page.getByText('CFElsewhere (Not Listed by Halo)')).toBeVisible();
	await expect(editor.parameter('CFElsewhere').locator('input')).toHaveValue('kept');
	await picture(page, 'keeps-foreign-field');
});

test('an example keeps its own custom field, and shows the fields in use', async ({
	editor,
	page,
	world,
}) => {
	const example = readExample('alert-to-ticket');
	const workflow = await world.save(example as never);
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Create');
	await expect(page.getByText(/CFAlertUid|Alert UID/).first()).toBeVisible();
	const used = ['summary', 'details', 'priority_id', 'CFAlertUid'];
	for (const field of used) await expect(editor.parameter(field)).toBeVisible();
	for (const field of ['agent_id', 'status_id', 'team', 'impact']) {
		await expect(editor.parameter(field)).toBeHidden();
	}
	await picture(page, 'keeps-example');
});

test('choosing a ticket type keeps the fields, and reopening the node applies it', async ({
	editor,
	page,
}) => {
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.type('summary', 'Twelve seats');
	await editor.type('details', 'For the design team');
	await editor.pickRecord('ticketTypeId', 'service', 'Service Request');
	await picture(page, 'keeps-fields-with-type');
	const text = (name: string) => editor.parameter(name).getByRole('textbox');
	await expect(text('summary')).toHaveValue('Twelve seats');
	await expect(text('details')).toHaveValue('For the design team');
	await expect(editor.parameter('impact')).toBeHidden();

	await editor.reopenNode('Create ticket');
	await expect(text('summary')).toHaveValue('Twelve seats');
	await expect(text('details')).toHaveValue('For the design team');
	// as a field, or as the line that names it
	await expect(page.getByText(/^(Also Required: )?Environment/).first()).toBeVisible();
	await picture(page, 'keeps-fields-reopened');
});

test('required fields of the type are named if n8n hides them', async ({ editor, page, world }) => {
	const fields = mapper({ summary: 'Twelve seats' });
	// of a single one n8n makes a button of its own
	const hidden = mapper({ CFEnvironment: 2, CFSeatCount: 12, team: '', agent_id: 1 }).schema;
	const schema = [...fields.schema, ...hidden.map((field) => ({ ...field, removed: true }))];
	const ticketTypeId = { __rl: true, mode: 'id', value: '2' };
	const node = haloNode('Log', 'ticket', 'create', {
		ticketTypeId,
		fields: { ...fields, schema },
	});
	const workflow = await world.save(chain('Type requires', node));
	await page.setViewportSize({ width: 1440, height: 1200 });
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Log');
	await expect(page.getByText('Also Required: Environment and Seat Count')).toBeVisible();
	await picture(page, 'type-requires-hidden');
	await editor.addField('Environment (Required)');
	await editor.choose('CFEnvironment', 'Test');
	await editor.addField('Seat Count (Required)');
	await editor.parameter('CFSeatCount').locator('input').fill('12');
	await editor.reopenNode('Log');
	await expect(page.getByText(/^Also Required/)).toBeHidden();
	await expect(chosen(editor, 'CFEnvironment')).toHaveValue('Test');
	await picture(page, 'type-requires-complete');
	await expect(await editor.execute()).toContainText('Twelve seats');
});

test('choosing a ticket type first shows what it requires', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.pickRecord('ticketTypeId', 'service', 'Service Request');
	await editor.reopenNode('Create ticket');
	await expect(editor.parameter('CFEnvironment')).toBeVisible();
	await expect(editor.parameter('details')).toBeVisible();
	for (const field of ['agent_id', 'impact', 'CFAlertUid']) {
		await expect(editor.parameter(field)).toBeHidden();
	}
	await picture(page, 'type-requires');
});

test('choosing a ticket type keeps the filters', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Get many tickets');
	await editor.addField('Only Open');
	await editor.flip('open_only');
	await editor.pickRecord('ticketTypeId', 'service', 'Service Request');
	await page.waitForTimeout(1_500);
	await expect(editor.parameter('open_only')).toBeVisible();
	await picture(page, 'keeps-filters');
});

test('another resource begins with a form of its own', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Create ticket');
	await editor.type('summary', 'Twelve seats');
	await editor.choose('resource', 'Client');
	await expect(editor.parameter('name')).toBeVisible();
	await expect(page.getByText(/Not Listed by Halo/)).toBeHidden();
	await picture(page, 'another-resource');
});

test('another method of the same path keeps what was entered', async ({ editor, page }) => {
	await editor.newWorkflow();
	await editor.addHalo('Call custom method');
	await page.getByTestId('resource-locator-path').getByTestId('rlc-input').fill('/api/Tickets');
	await editor.addField('client_id');
	await editor.parameter('client_id').locator('input').fill('2');
	await editor.choose('method', 'POST');
	await page.waitForTimeout(1_500);
	await expect(editor.parameter('client_id').locator('input')).toHaveValue('2');
	await picture(page, 'keeps-query');
});

test('a new status reaches a saved node when it is opened', async ({ editor, page, world }) => {
	const workflow = await world.save(ticket(mapper({ summary: 'Twelve seats', status_id: 2 })));
	await editor.openWorkflow(workflow.id);
	await editor.openNode('Log');
	await expect(chosen(editor, 'status_id')).toHaveValue('In Progress');
	await expect(editor.parameter('n8n:lists')).toBeHidden();
	await editor.closeNode();
	world.halo.seed('Status', [{ id: 77, name: 'Waiting for Parts', type: 'ticket' }]);
	await editor.openNode('Log');
	await page.waitForTimeout(1_500);
	await editor.choose('status_id', 'Waiting for Parts');
	await expect(chosen(editor, 'status_id')).toHaveValue('Waiting for Parts');
	await picture(page, 'new-status');
});

test('the first node of a fresh editor is complete, or says what to do', async ({
	editor,
	page,
	stack,
}) => {
	await page.goto(`${stack.editorUrl}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
	await editor.searchNodes('halo');
	await editor.panelItem('Halo').click();
	await page.getByText(/^Actions \(/).click();
	await editor.panelItem('Create ticket').click();
	await expect(page.getByTestId('node-credentials-select')).toBeVisible();
	await page.waitForTimeout(2_000);
	await picture(page, 'first-open');
	await expect(editor.parameter('summary')).toBeVisible();
	if (await page.getByText(/^Not Loaded/).isVisible()) {
		await expect(chosen(editor, 'n8n:notice')).toHaveValue('Close this node and open it again');
		await editor.reopenNode('Create ticket');
		await expect(page.getByText(/^Not Loaded/)).toBeHidden();
	}
	await expect(editor.parameter('details')).toBeVisible();
	await expect(editor.parameter('CFEnvironment')).toBeHidden();
	await editor.addField('Status');
	await editor.choose('status_id', 'In Progress');
	await picture(page, 'first-open-again');
});
