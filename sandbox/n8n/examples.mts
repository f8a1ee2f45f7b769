import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { credentialType, type CredentialLink } from './credential.mts';
import { paths } from './paths.mts';
import type { Rest } from './rest.mts';

/** An example as it stands in n8n. */
export interface Example {
	id: string;
	name: string;
}

interface WorkflowFile {
	name: string;
	nodes: Array<{ type: string; credentials?: Record<string, CredentialLink> }>;
	connections: object;
	settings?: object;
}

/**
 * Puts each workflow of `examples/` into n8n with the credential linked. One that is already
 * there stays as the person has left it.
 */
export async function importExamples(rest: Rest, credential: CredentialLink): Promise<Example[]> {
	const examples: Example[] = [];
	for (const file of exampleFiles()) {
		const id = idOf(file);
		const { exists } = await rest.get<{ exists: boolean }>(`/workflows/${id}/exists`);
		const saved = exists
			? await rest.get<Example>(`/workflows/${id}`)
			: await rest.post<Example>('/workflows', { ...workflow(file, credential), id });
		examples.push({ id, name: saved.name });
	}
	return examples;
}

function exampleFiles(): string[] {
	if (!existsSync(paths.examples)) return [];
	return readdirSync(paths.examples)
		.filter((file) => file.endsWith('.json'))
		.sort();
}

/** In n8n's own form, and the same at every start, so that renaming an example keeps it one. */
const idOf = (file: string) => createHash('sha256').update(file).digest('hex').slice(0, 16);

function workflow(file: string, credential: CredentialLink): WorkflowFile {
	const { name, nodes, connections, settings }: WorkflowFile = JSON.parse(
		readFileSync(path.join(paths.examples, file), 'utf8'),
	);
	const linked = nodes.map((node) =>
		node.credentials?.[credentialType]
			? { ...node, credentials: { ...node.credentials, [credentialType]: credential } }
			: node,
	);
	return { name, nodes: linked, connections, settings: settings ?? {} };
}
