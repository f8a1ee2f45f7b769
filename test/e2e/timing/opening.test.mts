import type { Page } from '@playwright/test';
import { start as startHalo } from '../../../sandbox/halo/index.mts';
import {
	type CredentialLink,
	credentialType,
	type HaloAccess,
} from '../../../sandbox/n8n/prepare/credential.mts';
import type { WorkflowNode } from '../../../sandbox/n8n/prepare/examples.mts';
import { createRest, type Rest } from '../../../sandbox/n8n/prepare/rest.mts';
import { median, type Opening, timeOpening } from '../support/opening.mts';
import type { Stack } from '../support/stack.mts';
import { expect, test } from '../support/test.mts';

const rounds = 15;
const limit = 1.3;
/** Milliseconds until Halo answers: real ones are on the internet, and n8n draws the form meanwhile. */
const latency = 150;
const kinds = {
	Ours: { type: 'n8n-nodes-halo-service.halo', credential: credentialType },
	'Built-in': { type: 'n8n-nodes-base.haloPSA', credential: 'haloPSAApi' },
};
type Kind = keyof typeof kinds;

test('Ticket > Create opens as fast as in the HaloPSA node of n8n', async ({
	editor,
	page,
	stack,
}) => {
	test.setTimeout(400_000);
	const rest = createRest(stack.editorUrl, stack.session);
	const halo = await startHalo({ latency });
	const { id } = await rest.post<{ id: string }>('/workflows', {
		name: 'Opening times',
		settings: {},
		connections: {},
		nodes: nodes(await credentials(rest, halo.credentials)),
	});
	await editor.openWorkflow(id);

	const fresh: Record<Kind, Opening[]> = { Ours: [], 'Built-in': [] };
	const again: Record<Kind, Opening[]> = { Ours: [], 'Built-in': [] };
	for (let round = 0; round <= rounds; round++) {
		const order = Object.keys(kinds) as Kind[];
		if (round % 2) order.reverse();
		for (const results of [fresh, again]) {
			for (const kind of order) {
				const opening = await timeOpening(page, nameOf(kind, round));
				if (round > 0) results[kind].push(opening); // The first round warms the editor up.
			}
		}
	}

	print('A new node', fresh);
	print('A node that was open before', again);
	await printSizes(page, stack);
	await halo.close();
	expect(fresh.Ours[0].parameters).toContain('in mapper: parameter-input-summary');
	expect(fresh['Built-in'][0].parameters).toContain('parameter-input-details');
	for (const [what, results] of Object.entries({ fresh, again })) {
		const [ours, builtIn] = [results.Ours, results['Built-in']].map((openings) =>
			median(openings.map(({ shown }) => shown)),
		);
		expect(ours / builtIn, `${what}: our time over that of n8n`).toBeLessThanOrEqual(limit);
	}
});

/** No name begins with another one: nodes are found by a part of what they say. */
const nameOf = (kind: Kind, round: number) => `${kind} ${String(round).padStart(2, '0')}`;

/** Each kind of node as often as it is opened, so that each opening finds a new node. */
function nodes(links: Record<Kind, CredentialLink>): object[] {
	return (Object.keys(kinds) as Kind[]).flatMap((kind, row) =>
		Array.from({ length: rounds + 1 }, (_, round): WorkflowNode & { position: number[] } => ({
			name: nameOf(kind, round),
			type: kinds[kind].type,
			typeVersion: 1,
			position: [round * 220, row * 220],
			parameters: { resource: 'ticket', operation: 'create' },
			credentials: { [kinds[kind].credential]: links[kind] },
		})),
	);
}

async function credentials(rest: Rest, access: HaloAccess): Promise<Record<Kind, CredentialLink>> {
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
		'Built-in': await add('haloPSAApi', {
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
		const [ours, builtIn] = (Object.keys(kinds) as Kind[]).map((kind) => {
			const times = results[kind].map((opening) => Math.round(opening[figure]));
			return { middle: median(times), text: `${kind} ${median(times)} ms (${times.join(' ')})` };
		});
		const ratio = (ours.middle / builtIn.middle).toFixed(2);
		console.log(`${title}, ${figure}: ${ours.text}, ${builtIn.text}, ratio ${ratio}`);
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
