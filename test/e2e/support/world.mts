import { test as base } from '@playwright/test';
import { type Halo, type Options, start as startHalo } from '../../../sandbox/halo/index.mts';
import { type ScriptedModel, startModel } from '../../../sandbox/model/index.mts';
import { type CredentialLink, credentialType } from '../../../sandbox/n8n/prepare/credential.mts';
import { createRest, type Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import { type Elsewhere, startElsewhere } from './elsewhere.mts';
import { HaloWitness } from './halo.mts';
import { type Mailbox, startMailbox } from './mail.mts';
import { microsoftCredentials } from './microsoft.mts';
import { type Stack, theStack } from './stack.mts';
import { SavedWorkflow, type Workflow } from './workflow.mts';

/** All that one test of workflows needs, and has for itself; only n8n is shared. */
export interface World {
	/** A Halo in this process: seed it, look into its records and at what it was asked. */
	halo: Halo;
	/** The same Halo over its API. */
	witness: HaloWitness;
	/** Every service that is neither Halo nor n8n. */
	elsewhere: Elsewhere;
	/** The language model behind n8n's OpenAI nodes: give it a script, and see what it was told. */
	model: ScriptedModel;
	/** The mail server that n8n's Send Email nodes use. */
	mailbox: Mailbox;
	/** n8n's own interface, as its owner. */
	n8n: Rest;
	/** Where a Webhook node is called once its workflow is switched on, by the node's path. */
	webhookUrl(path: string): string;
	/** Where an MCP Server Trigger is called once its workflow is switched on, by the node's path. */
	mcpUrl(path: string): string;
	/** Puts a workflow into n8n, to be run. */
	save(workflow: Workflow): Promise<SavedWorkflow>;
}

/** What else than Halo an example may have a credential for: a made-up one will do. */
const otherCredentials: Record<string, object> = {
	httpHeaderAuth: { name: 'Authorization', value: 'Bearer made-up' },
	httpBasicAuth: { user: 'halo', password: 'made-up' },
	httpBearerAuth: { token: 'made-up' },
};

/** A test that has a world, but no browser. */
export const test = base.extend<{ haloOptions: Options; world: World }, { stack: Stack }>({
	stack: [async ({}, use) => await use(theStack()), { scope: 'worker' }],
	haloOptions: [{}, { option: true }],
	world: async ({ stack, haloOptions }, use, testInfo) => {
		const n8n = createRest(stack.editorUrl, stack.session);
		const halo = await startHalo(haloOptions);
		const elsewhere = await startElsewhere();
		const model = await startModel();
		const mailbox = await startMailbox();
		const { url, clientId, clientSecret } = halo.credentials;
		const access = { url, clientId, clientSecret };
		const credentials = await addCredentials(n8n, {
			...microsoftCredentials(elsewhere),
			[credentialType]: access,
			openAiApi: { apiKey: model.apiKey, url: model.url },
			smtp: { host: '127.0.0.1', port: mailbox.port, secure: false, disableStartTls: true },
		});
		const saved: SavedWorkflow[] = [];
		const save = async (workflow: Workflow) => {
			const fresh = await SavedWorkflow.save(workflow, { n8n, credentials, elsewhere });
			saved.push(fresh);
			return fresh;
		};

		const webhookUrl = (path: string) => `${stack.editorUrl}/webhook/${path}`;
		const mcpUrl = (path: string) => `${stack.editorUrl}/mcp/${path}`;
		const witness = new HaloWitness(access);
		await use({ halo, witness, elsewhere, model, mailbox, n8n, webhookUrl, mcpUrl, save });

		const unknown = halo.unknownRequests().map(({ method, path }) => `${method} ${path}`);
		if (testInfo.status !== testInfo.expectedStatus) {
			const asked = halo.requests.map((one) => `${one.method} ${one.path} ${one.status}`);
			await testInfo.attach('What Halo was asked', { body: asked.join('\n') || 'Nothing' });
			await testInfo.attach('What the model was told', {
				body: JSON.stringify(model.requests.at(-1) ?? {}, null, '\t'),
			});
		}
		for (const workflow of saved) await workflow.remove();
		for (const { id } of Object.values(credentials)) await n8n.delete(`/credentials/${id}`);
		await Promise.all([halo.close(), elsewhere.close(), model.close(), mailbox.close()]);
		if (unknown.length > 0) throw new Error(`Halo knows no such request: ${unknown.join(', ')}`);
		if (model.complaints.length > 0) throw new Error(model.complaints.join('\n'));
		if (model.left().length > 0) throw new Error(`${model.left().length} steps were not reached`);
	},
});

async function addCredentials(
	n8n: Rest,
	more: Record<string, object>,
): Promise<Record<string, CredentialLink>> {
	const all = Object.entries({ ...otherCredentials, ...more });
	const added = all.map(async ([type, data]) => {
		const { id, name } = await n8n.post<CredentialLink>('/credentials', {
			name: `Test ${type}`,
			type,
			data,
		});
		return [type, { id, name }];
	});
	return Object.fromEntries(await Promise.all(added));
}

export { expect } from '@playwright/test';
