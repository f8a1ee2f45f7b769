/**
 * Derives nodes/Halo/resources/customMethod/request/haloPaths.ts from Halo's OpenAPI.
 * Usage: npx tsx scripts/haloPaths.mts <openapi.json>
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'nodes/Halo/resources/customMethod/request/haloPaths.ts';
const ID = '/{id}';

type OpenApi = { paths: Record<string, Record<string, unknown>> };

const { paths } = JSON.parse(readFileSync(process.argv[2], 'utf8')) as OpenApi;

const lettersOf = (path: string) =>
	['delete', 'get', 'post']
		.filter((method) => paths[path]?.[method])
		.map((method) => method[0])
		.join('');

const bases = new Set(
	Object.keys(paths).map((path) => (path.endsWith(ID) ? path.slice(0, -ID.length) : path)),
);
const lines = [...bases]
	.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
	.map((base) => `${base.slice(1)} ${lettersOf(base) || '-'} ${lettersOf(base + ID)}`.trim());

const text = `/**
 * Halo's paths below /api with their HTTP methods, derived from its OpenAPI by scripts/haloPaths.mts: what stands
 * first after the path is for the path itself, what stands second for one record below it, /{id}.
 */
export const HALO_PATHS = \`
${lines.join('\n')}
\`;
`;
writeFileSync(FILE, text);
console.log(`${lines.length} lines, ${text.length} characters`);
