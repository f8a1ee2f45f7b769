import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';

export interface ExampleNode {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: IDataObject;
	credentials?: Record<string, unknown>;
}

/** A workflow as n8n exports it. */
export interface ExampleFile {
	name: string;
	nodes: ExampleNode[];
	/** By the node they start at: kind, output, and the nodes that they lead to. */
	connections: Record<string, Record<string, Array<Array<{ node: string }> | null>>>;
}

/** The workflows of `examples/`, each with the name of its file. */
export function exampleFiles(): Array<{ file: string; workflow: ExampleFile }> {
	const folder = path.resolve('examples');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => ({
		file,
		workflow: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ExampleFile,
	}));
}

/** The files that `docs/examples.md` links to, sorted. */
export function listedExamples(): string[] {
	const links = readFileSync('docs/examples.md', 'utf8').matchAll(/\(\.\.\/examples\/(.+?)\)/g);
	return [...links].map(([, file]) => file).sort();
}
