import { expect, type Locator, type Page } from '@playwright/test';

/** n8n's editor as a person uses it: things are found by what they say, or by n8n's test ids. */
export class Editor {
	constructor(
		readonly page: Page,
		private readonly url: string,
	) {}

	/**
	 * A workflow of its own with a manual trigger: n8n locks one that another tab edits. The first one of a browser waits
	 * for the whole editor.
	 */
	async newWorkflow(): Promise<void> {
		// A node added before the editor knows the credentials gets none, and then no live lists.
		const credentials = this.page.waitForResponse(/\/rest\/credentials/, { timeout: 60_000 });
		await this.page.goto(`${this.url}/workflow/new`);
		await credentials;
		await this.page.getByTestId('canvas-plus-button').click({ timeout: 60_000 });
		const trigger = this.page.getByTestId('canvas-trigger-node');
		await this.clickInPanel('Trigger manually', trigger);
	}

	/** A browser that has not seen the editor before fetches all of it first: that may take long. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await expect(this.page.getByTestId('canvas-node').first()).toBeVisible({ timeout: 60_000 });
	}

	async openNodePanel(): Promise<void> {
		await this.page.getByTestId('node-creator-plus-button').click();
	}

	async searchNodes(text: string): Promise<void> {
		await this.page.getByTestId('node-creator-search-bar').fill(text);
	}

	/** An entry of the node panel: a node, or one of a node's actions. */
	panelItem(name: string): Locator {
		const label = this.page.getByTestId('node-creator-item-name').getByText(name, { exact: true });
		return this.page.getByTestId('item-iterator-item').filter({ has: label });
	}

	/** The panel draws its entries anew while it searches: clicks until what should follow is there. */
	private async clickInPanel(name: string, follows: Locator): Promise<void> {
		await expect(async () => {
			if (await follows.isVisible()) return;
			await this.panelItem(name).click({ timeout: 3_000 });
			await expect(follows).toBeVisible({ timeout: 5_000 });
		}).toPass({ timeout: 30_000 });
	}

	/** Adds a Halo node with an action such as "Create ticket"; its parameters are then open. */
	async addHalo(action: string): Promise<void> {
		await this.addHaloOnce(action);

		// n8n may choose the credential only after the form has asked for its fields: opened again,
		// the node asks with the credential.
		await this.closeNode();
		await this.openNode(action);
	}

	/** Adds a Halo node, and leaves its parameters open as n8n opens them for the first time. */
	async addHaloOnce(action: string): Promise<void> {
		await this.openNodePanel();
		await this.searchNodes('halo');
		await this.clickInPanel('Halo', this.panelItem(action));
		await this.clickInPanel(action, this.page.getByTestId('node-credentials-select'));
	}

	/** Opens a node of the canvas. */
	async openNode(name: string): Promise<void> {
		await this.page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
		await expect(this.page.getByTestId('node-parameters')).toBeVisible();
	}

	async reopenNode(name: string): Promise<void> {
		await this.closeNode();
		await this.openNode(name);
	}

	parameter(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`).first();
	}

	async type(name: string, value: string): Promise<void> {
		await this.parameter(name).getByRole('textbox').fill(value);
	}

	/** Chooses from a dropdown. */
	async choose(name: string, option: string): Promise<void> {
		await this.openList(this.parameter(name).getByRole('combobox'), option);
		await this.option(option).click();
	}

	/** Opens a dropdown that has this entry. If its list arrives after the click, n8n draws it anew, closed. */
	async openList(dropdown: Locator, option: string): Promise<void> {
		const entry = this.option(option).first();
		await expect(async () => {
			if (await entry.isVisible()) return;
			await dropdown.click({ timeout: 3_000 });
			await expect(entry).toBeVisible({ timeout: 5_000 });
		}).toPass({ timeout: 60_000 });
	}

	/** An entry of the dropdown that is open. */
	option(name: string): Locator {
		const label = this.page.getByText(name, { exact: true });
		return this.page.getByRole('option').filter({ has: label, visible: true });
	}

	/** Turns a switch on that is off, or off when it is on. */
	async flip(name: string): Promise<void> {
		await this.parameter(name).locator('.el-switch').click();
	}

	/** Drags a field of the input panel into a parameter, which then holds an expression. */
	async drag(field: Locator, parameter: Locator): Promise<void> {
		await field.hover();
		await this.page.mouse.down();
		await parameter.hover();
		// n8n lets go of a field where it has last seen the mouse move
		await parameter.hover({ position: { x: 20, y: 20 } });
		await this.page.mouse.up();
		// n8n takes over a value a moment after it shows it, and a person is slower still
		await this.page.waitForTimeout(1_000);
	}

	/** Chooses a record from a searchable list, typing what a person would look for. */
	async pickRecord(name: string, search: string, record: string): Promise<void> {
		const input = this.page.getByTestId(`resource-locator-${name}`).getByTestId('rlc-input');
		await input.click();
		await this.page.getByTestId('rlc-search').fill(search);
		await this.page.getByTestId('rlc-item').filter({ hasText: record }).first().click();
		await expect(input).toHaveValue(new RegExp(record));
	}

	/** Adds the locator of another record, such as "Client", to the open form. */
	async addRelated(label: string): Promise<void> {
		await this.page.getByRole('combobox', { name: 'Add Record' }).click();
		await this.option(label).click();
	}

	/** Adds a field or a filter to the open form by its name on screen. */
	async addField(label: string): Promise<void> {
		await this.page.getByTestId('add-fields-select').getByRole('button').click();
		await this.page.getByRole('menuitem').getByText(label, { exact: true }).click();
	}

	/** Runs the open node; gives its output panel once n8n has run it without complaint. */
	async execute(): Promise<Locator> {
		await this.page.getByTestId('node-execute-button').click();
		const output = this.page.getByTestId('output-panel');
		await expect(output.getByTestId('node-run-status-success')).toBeVisible();
		return output;
	}

	async closeNode(): Promise<void> {
		const close = this.page.getByTestId('ndv-close-button');
		// n8n 1 has no such button
		await close.or(this.page.getByTestId('back-to-canvas')).first().click();
	}

	/** Runs the whole workflow from the canvas and waits for n8n's word that it succeeded. */
	async executeWorkflow(): Promise<void> {
		await this.page.getByTestId('execute-workflow-button').click();
		await expect(this.page.getByText('Workflow executed successfully')).toBeVisible();
	}
}
