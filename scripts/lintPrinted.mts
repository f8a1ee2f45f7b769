/**
 * Prints the node's description, and what its mappers show, as TypeScript and hands them to n8n's linter:
 * the linter reads literals only, so it cannot see in the source what the definitions turn into.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeType } from 'n8n-workflow';
import type { RecordDefinition, Resource } from '../nodes/Halo/model';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
// the linter's rules for parameters apply below nodes/ only
const folder = path.join(root, 'nodes', '.printed');

const { Halo } = require('../dist/nodes/Halo/Halo.node.js') as { Halo: new () => INodeType };
const { HaloPollingTrigger } = require('../dist/nodes/Halo/HaloPollingTrigger.node.js') as {
	HaloPollingTrigger: new () => INodeType;
};
const { resources } = require('../dist/nodes/Halo/resources/index.js') as { resources: Resource[] };

const print = (name: string, value: unknown) =>
	`export const ${name}: INodeProperties[] = ${JSON.stringify(value, null, '\t')};\n`;

/**
 * A mapper's fields look to the linter like parameters once they have a name and a default. The id is Halo's,
 * and mappers know neither placeholders nor a colour type, so only the words and the options are judged.
 */
const mapperFields = ({ fields, filters }: RecordDefinition) =>
	[...fields, ...filters].map(({ displayName, type, options }, i) => ({
		displayName,
		name: `field${i}`,
		...(type === 'options' && options
			? { type, options, default: options[0].value }
			: { type: printedTypes[type] ?? 'string', default: defaults[type] ?? '' }),
	}));

const printedTypes: Record<string, string> = {
	boolean: 'boolean',
	dateTime: 'dateTime',
	number: 'number',
};
const defaults: Record<string, unknown> = { boolean: false, number: 0 };

const records = resources.flatMap(({ record }) => record ?? []);
const page = [
	"import type { INodeProperties } from 'n8n-workflow';\n",
	print('properties', new Halo().description.properties),
	print('polling', new HaloPollingTrigger().description.properties),
	...records.map((record) => print(`${record.value}Fields`, mapperFields(record))),
].join('\n');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'printed.ts'), page.replace(/"(\w+)":/g, '$1:'));
const eslint = require.resolve('eslint/package.json').replace('package.json', 'bin/eslint.js');
const { status } = spawnSync(process.execPath, [eslint, folder], { cwd: root, stdio: 'inherit' });
if (status === 0) rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);
