/**
 * Completes the mappers of `examples/`: n8n shows each field that a saved mapper does not know, so that a node of an
 * example would open with all of them. The fields that are not in use are saved as removed. With `--check` it only
 * compares.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Halo } from '../nodes/Halo/Halo.node';
import type { Field, Resource } from '../nodes/Halo/model';

const require = createRequire(import.meta.url);
const built = (name: string): unknown => require(`../dist/nodes/Halo/${name}.js`);
const { resources } = built('resources/index') as { resources: Resource[] };
const { Halo: Node } = built('Halo.node') as { Halo: new () => Halo };
const { properties } = new Node().description;

interface SavedField {
	id: string;
	displayName: string;
	type?: string;
	removed?: boolean;
}

interface Saved {
	mappingMode?: string;
	value?: Record<string, unknown> | null;
	schema?: SavedField[];
}

interface Workflow {
	nodes: Array<{ type: string; parameters: Record<string, unknown> }>;
}

/** The fields that a form of ours offers, whatever the tenant adds to them. */
function offered(parameters: Record<string, unknown>, name: string): Field[] {
	const { resource, operation } = parameters as Record<string, string>;
	const method = properties.find(({ name: own, displayOptions }) => {
		const { show = {} } = displayOptions ?? {};
		const isShown = show.resource?.includes(resource) && show.operation?.includes(operation);
		return own === name && isShown;
	})?.typeOptions?.resourceMapper?.resourceMapperMethod;
	const record = resources.find(({ value }) => value === resource)?.record;
	if (!record) return [];
	if (method === 'getFilters') return record.filters;
	return record.fields.filter(
		({ matchedByHalo }) => method === 'getUpsertFields' || !matchedByHalo,
	);
}

/** The mapper with every field of ours; one that holds nothing begins with its required fields by itself. */
function complete(mapper: Saved, fields: Field[]): Saved {
	const { schema = [], value } = mapper;
	if (mapper.mappingMode !== 'defineBelow' || Object.keys(value ?? {}).length === 0) return mapper;
	const used = schema.filter(({ removed }) => !removed);
	const others = fields
		.filter(({ id }) => !used.some((one) => one.id === id))
		.map(({ id, displayName }) => ({ id, displayName, type: 'string', removed: true }));
	return { ...mapper, schema: [...used, ...others] };
}

function completed(text: string): string {
	const workflow = JSON.parse(text) as Workflow;
	for (const { type, parameters } of workflow.nodes) {
		if (!type.startsWith('n8n-nodes-halo-service.')) continue;
		for (const name of ['fields', 'filters']) {
			const mapper = parameters[name] as Saved | undefined;
			if (!mapper?.mappingMode) continue;
			parameters[name] = complete(mapper, offered(parameters, name));
		}
	}
	return JSON.stringify(workflow, null, '\t').replace(/\{[^{}]*"removed": true\s*\}/g, (field) =>
		// one line each keeps the files small; prettier leaves them so
		JSON.stringify(JSON.parse(field)).replace(/^\{/, '{ '),
	);
}

/** Bytes that an example may have. */
const MOST = 30 * 1024;

const folder = path.resolve(import.meta.dirname, '../examples');
const stale: string[] = [];
for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
	const file = path.join(folder, name);
	const before = readFileSync(file, 'utf8');
	const options = await resolveConfig(file);
	const after = await format(completed(before), { ...options, filepath: file });
	if (Buffer.byteLength(after) > MOST) throw new Error(`examples/${name} is larger than 30 KB`);
	if (after === before) continue;
	stale.push(name);
	if (!process.argv.includes('--check')) writeFileSync(file, after);
}
if (process.argv.includes('--check') && stale.length > 0) {
	console.error(`Run 'npm run docs': the fields of ${stale.join(', ')} are not complete.`);
	process.exitCode = 1;
}
