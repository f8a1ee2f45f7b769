import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CredentialLink, credentialType } from './credential.mts';
import { paths } from '../paths.mts';
import { RestError, type Rest } from './rest.mts';

/** One node of a workflow, as n8n's editor exports it. */
export interface WorkflowNode {
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	credentials?: Record<string, CredentialLink>;
	disabled?: boolean;
}

/** A workflow of `examples/`. */
export interface Example {
	/** In n8n's own form, and the same at every start, so that a renamed example stays known. */
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: object;
	settings: object;
}

/** The examples by file name, without `.json`. */
export function exampleNames(): string[] {
	const files = readdirSync(paths.examples).filter((file) => file.endsWith('.json'));
	return files.map((file) => path.basename(file, '.json')).sort();
}

/** One example, by its file's name without `.json`; throws when there is no such file. */
export function readExample(file: string): Example {
	const text = readFileSync(path.join(paths.examples, `${file}.json`), 'utf8');
	const { name, nodes, connections, settings = {} }: Example = JSON.parse(text);
	const id = createHash('sha256').update(`${file}.json`).digest('hex').slice(0, 16);
	return { id, name, nodes, connections, settings };
}

/** Whether it has steps that need something else than Halo: another address, or a credential for another service. */
export const needsOthers = ({ nodes }: Example): boolean =>
	nodes.some(
		({ type, credentials = {} }) =>
			type === 'n8n-nodes-base.httpRequest' ||
			Object.keys(credentials).some((name) => !name.startsWith('halo')),
	);

/** The name in n8n, which marks what does not run at once. */
export const markedName = (example: Example): string =>
	needsOthers(example) ? `${example.name} (needs other services)` : example.name;

/**
 * Puts the examples into n8n with the credential linked. One that is already there stays as the
 * person has left it.
 * @returns the IDs of those that are new
 */
export async function importExamples(rest: Rest, credential: CredentialLink): Promise<string[]> {
	const fresh: string[] = [];
	for (const example of exampleNames().map(readExample)) {
		if (await exists(rest, example)) continue;
		const nodes = linked(example.nodes, { [credentialType]: credential });
		const name = markedName(example);
		await rest.post('/workflows', { ...example, name, nodes, active: false });
		fresh.push(example.id);
	}
	return fresh;
}

/** Older versions of n8n have no call that only says whether a workflow is there. */
const exists = async (rest: Rest, { id }: Example): Promise<boolean> =>
	await rest.get(`/workflows/${id}`).then(
		() => true,
		(cause: unknown) => {
			if (cause instanceof RestError && [403, 404].includes(cause.status)) return false;
			throw cause;
		},
	);

/** The nodes with the credential of this n8n in place of the one they were exported with, by type. */
export function linked(
	nodes: WorkflowNode[],
	credentials: Record<string, CredentialLink>,
): WorkflowNode[] {
	return nodes.map((node) => {
		if (!node.credentials) return node;
		const links = Object.entries(node.credentials).map(([type, link]) => [
			type,
			credentials[type] ?? link,
		]);
		return { ...node, credentials: Object.fromEntries(links) };
	});
}
