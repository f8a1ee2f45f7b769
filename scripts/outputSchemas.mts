/**
 * Writes what n8n shows of an operation's output before its first run: one JSON Schema for each operation that says what
 * it puts out, where n8n looks for it. Part of the build; nothing of it is kept in the repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { catalogue as loadCatalogue } from '../nodes/Halo/catalogue';
import type { OutputField, Resource } from '../nodes/Halo/model';

type Type = NonNullable<OutputField['type']>;

const require = createRequire(import.meta.url);
const node = path.resolve(import.meta.dirname, '../dist/nodes/Halo');
const { resources } = require(path.join(node, 'resources')) as { resources: Resource[] };
const { deliveryOutput } = require(path.join(node, 'resources/webhook/delivery')) as {
	deliveryOutput: OutputField[];
};
const { catalogue } = require(path.join(node, 'catalogue')) as { catalogue: typeof loadCatalogue };
const { find } = await catalogue();

for (const { value, record, operations } of resources) {
	const known = new Map(
		(record && find(record.path)?.body?.fields)?.map(({ id, type }) => [id, type]),
	);
	for (const { option, output } of operations) {
		if (!output) continue;
		write(path.join('v1.0.0', value, String(option.value)), output, known);
	}
}
// a node without resources has one schema for its version
write('v1.0.0', deliveryOutput);

function write(name: string, output: OutputField[], known = new Map<string, Type>()): void {
	const typed = output.map((field): [string, object] => {
		const { id, type = known.get(id) ?? typeByName(id), nullable } = field;
		return [id, { type: nullable ? [jsonType(type), 'null'] : jsonType(type) }];
	});
	const schema = { type: 'object', properties: Object.fromEntries(typed), version: 1 };
	const file = path.join(node, '__schema__', `${name}.json`);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(schema));
}

/** Halo names alike what it adds to an answer: ids, counts, flags; all else is text. */
function typeByName(id: string): Type {
	if (/_id$|count$/.test(id)) return 'number';
	return /^(is|has)_?[a-z]/.test(id) ? 'boolean' : 'string';
}

/** n8n's preview reads the first type alone, so `null` stands last. */
function jsonType(type: Type): string {
	return type === 'dateTime' ? 'string' : type;
}
