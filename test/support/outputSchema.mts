import path from 'node:path';
import { loadOutputSchema } from 'n8n-core';

/** What n8n knows of an output before the first run. */
export interface OutputSchema {
	type: string;
	properties: Record<string, { type: string | string[] }>;
	version: number;
}

const nodeDir = path.resolve('dist/nodes/Halo');

/** The schema that n8n finds for an operation of the built node; undefined when it finds none. */
export const schemaOf = (resource: string, operation: string) =>
	loadOutputSchema({ nodeDir, version: 1, resource, operation }) as OutputSchema | undefined;
