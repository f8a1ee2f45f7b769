import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CredentialLink, credentialType } from './credential.mts';
import { paths } from '../paths.mts';
import type { Rest } from './rest.mts';

/** A workflow of `examples/`. */
export interface Example {
	/** In n8n's own form, and the same at every start, so that a renamed example stays known. */
	id: string;
	name: string;
	nodes: Array<{ type: string; credentials?: Record<string, CredentialLink> }>;
	connections: object;
	settings: object;
}

/** All examples, by file name. */
export function readExamples(): Example[] {
	const files = readdirSync(paths.examples).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => {
		const text = readFileSync(path.join(paths.examples, file), 'utf8');
		const { name, nodes, connections, settings = {} }: Example = JSON.parse(text);
		const id = createHash('sha256').update(file).digest('hex').slice(0, 16);
		return { id, name, nodes, connections, settings };
	});
}

/**
 * Puts the examples into n8n with the credential linked. One that is already there stays as the
 * person has left it.
 */
export async function importExamples(rest: Rest, credential: CredentialLink): Promise<void> {
	for (const example of readExamples()) {
		const { exists } = await rest.get<{ exists: boolean }>(`/workflows/${example.id}/exists`);
		if (!exists) await rest.post('/workflows', linked(example, credential));
	}
}

function linked(example: Example, credential: CredentialLink): Example {
	const nodes = example.nodes.map((node) =>
		node.credentials?.[credentialType]
			? { ...node, credentials: { ...node.credentials, [credentialType]: credential } }
			: node,
	);
	return { ...example, nodes };
}
