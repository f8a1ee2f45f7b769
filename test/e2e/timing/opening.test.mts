import type { Page } from '@playwright/test';
import { start as startHalo } from '../../../sandbox/halo/index.mts';
import {
	type CredentialLink,
	credentialType,
	type HaloAccess,
} from '../../../sandbox/n8n/prepare/credential.mts';
import type { WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import { createRest, type Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import { startJira } from '../support/jira.mts';
import { median, type Opening, timeOpening } from '../support/opening.mts';
import type { Stack } from '../support/stack.mts';
import { expect, test } from '../support/test.mts';

const rounds = 15;
/** Our time over that of n8n's Jira node, whose form begins with locators too. */
const limit = 2;
/** Milliseconds until a service answers: real ones are on the internet, and n8n draws the form meanwhile. */
const latency = 150;
const kinds = {
	Ours: {
		type: 'n8n-nodes-halo-service.halo',
		credential: credentialType,
		parameters: { resource: 'ticket', operation: 'create' },
	},
	Jira: {
		type: 'n8n-nodes-base.jira',
		credential: 'jiraSoftwareCloudApi',
		parameters: { jiraVersion: 'cloud', resource: 'issue', operation: 'create' },
	},
	/** For information: its form has no locators. */
	HaloPSA: {
		type: 'n8n-nodes-base.haloPSA',
		credential: 'haloPSAApi',
		parameters: { resource: 'ticket', operation: 'create' },
	},
};
type Kind = keyof typeof kinds;
/** Those that the check compares, and by hand all. */
const allKinds = (Object.keys(kinds) as Kind[]).filter(
	(kind) => kind !== 'HaloPSA' || !process.env.CI,
);

test("Ticket > Create takes at most twice as long to open as n8n's Jira node", async ({
	editor,
	page,
	stack,
}) => {
	test.setTimeout(900_000);
	const rest = createRest(stack.editorUrl, stack.session);
	const halo = await startHalo({ latency });
	const jira = await startJira(latency);
	const { id } = await rest.post<{ id: string }>('/workflows', {
		name: 'Opening times',
		settings: {},
		connections: {},
		nodes: nodes(await credentials(rest, halo.credentials, jira.url)),
	});
	await editor.openWorkflow(id);

	const fresh: Record<Kind, Opening[]> = { Ours: [], Jira: [], HaloPSA: [] };
	const again: Record<Kind, Opening[]> = { Ours: [], Jira: [], HaloPSA: [] };
	for (let round = 0; round <= rounds; round++) {
		const order = round % 2 ? [...allKinds].reverse() : allKinds;
		for (const results of [fresh, again]) {
			for (const kind of order) {
				const opening = await timeOpening(page, nameOf(kind, round), kind === 'Ours');
				if (round > 0) results[kind].push(opening); // The first round warms the editor up.
			}
		}
	}

	print('A new node', fresh);
	print('A node that was open before', again);
	await printSizes(page, stack);
	await Promise.all([halo.close(), jira.close()]);
	for (const results of [fresh, again]) {
		const { parameters } = results.Ours[0];
		const locators = ['clientId', 'userId', 'ticketTypeId'].map(inputOf);
		const fields = ['summary', 'details'].map((name) => `in mapper: ${inputOf(name)}`);
		expect(parameters).toEqual(expect.arrayContaining([...locators, ...fields]));
		const asked = ['project', 'issueType', 'summary'].map(inputOf);
		expect(results.Jira[0].parameters).toEqual(expect.arrayContaining(asked));
	}
	for (const [what, results] of Object.entries({ fresh, again })) {
		const [ours, theirs] = [results.Ours, results.Jira].map((openings) =>
			median(openings.map(({ shown }) => shown)),
		);
		expect(ours / theirs, `${what}: our time over that of Jira`).toBeLessThanOrEqual(limit);
	}
});

const inputOf = (name: string) => `parameter-input-${name}`;

/** No name begins with another one: nodes are found by a part of what they say. */
const nameOf = (kind: Kind, round: number) => `${kind} ${String(round).padStart(2, '0')}`;

/** Each kind of node as often as it is opened, so that each opening finds a new node. */
function nodes(links: Record<Kind, CredentialLink>): object[] {
	return allKinds.flatMap((kind, row) =>
		Array.from({ length: rounds + 1 }, (_, round): WorkflowNode & { position: number[] } => ({
			name: nameOf(kind, round),
			type: kinds[kind].type,
			typeVersion: 1,
			position: [round * 220, row * 220],
			parameters: kinds[kind].parameters,
			credentials: { [kinds[kind].credential]: links[kind] },
		})),
	);
}

async function credentials(
	rest: Rest,
	access: HaloAccess,
	domain: string,
): Promise<Record<Kind, CredentialLink>> {
	const add = async (type: string, data: object) => {
		const { id, name } = await rest.post<CredentialLink>('/credentials', {
			name: `Timed ${type}`,
			type,
			data,
		});
		return { id, name };
	};
	const { url, clientId, clientSecret } = access;
	return {
		Ours: await add(credentialType, { url, clientId, clientSecret }),
		Jira: await add('jiraSoftwareCloudApi', {
			email: 'ada@example.com',
			apiToken: 'made-up',
			domain,
		}),
		HaloPSA: await add('haloPSAApi', {
			hostingType: 'hostedHalo',
			authUrl: `${url}/auth`,
			resourceApiUrl: `${url}/api`,
			client_id: clientId,
			client_secret: clientSecret,
			tenant: 'larkfield',
			scope: 'all',
		}),
	};
}

function print(title: string, results: Record<Kind, Opening[]>): void {
	for (const figure of ['shown', 'complete', 'busy'] as const) {
		for (const kind of allKinds) {
			const times = results[kind].map((opening) => Math.round(opening[figure]));
			console.log(`${title}, ${figure}: ${kind} ${median(times)} ms (${times.join(' ')})`);
		}
	}
}

/** How much the editor loads to know a node, in bytes of JSON. */
async function printSizes(page: Page, { editorUrl }: Stack): Promise<void> {
	const response = await page.request.get(`${editorUrl}/types/nodes.json`);
	const all = (await response.json()) as Array<{ name: string }>;
	for (const [kind, { type }] of Object.entries(kinds)) {
		const known = all.filter(({ name }) => name === type);
		const bytes = Buffer.byteLength(JSON.stringify(known));
		console.log(`${kind}: a description of ${Math.round(bytes / 1024)} KB`);
	}
}
