/**
 * Derives contract.json: which paths Halo has, what may be done to them, how a list is wrapped, which
 * parameters and fields exist and of what type. Facts alone, no prose.
 *
 * npx tsx sandbox/halo/scripts/deriveContract.mts <openapi.json> <resources.json> <contract.json>
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Operation {
	requestBody?: { content: Record<string, { schema: { type?: string; items?: object } }> };
}
interface OpenApi {
	paths: Record<string, Record<string, Operation>>;
}
interface ResourceFacts {
	path: string;
	operations: Record<string, string[]>;
	list_params?: Record<string, string>;
	id_type?: string;
	write_body?: string;
	write_fields?: Record<string, string>;
	envelope: { kind: string; key?: string; with_pageinate?: { key: string }; evidence: string };
}

/** Ids that live tenants show to be GUIDs where the OpenAPI says text or int. */
const guidIds = [
	'Webhook',
	'WebhookEvent',
	'WebhookRepository',
	'Application',
	'Roles',
	'Priority',
	'Holiday',
];
const textIds = ['ServiceStatus'];
/** Parameters whose type the digest has from elsewhere; the OpenAPI says this. */
const parameterTypes: Record<string, Record<string, string>> = {
	KBArticle: { faqlists: 'string' },
	PurchaseOrder: { awaiting_approval: 'bool', my_approvals: 'bool' },
	Users: { exclude_generaluser: 'bool' },
};
const letters: Record<string, string> = { get: 'G', post: 'P', delete: 'D' };

/** Groups names by type: `{ int: 'a b c' }` is a third of the size of `{ a: 'int', ... }`. */
function byType(typed: Record<string, string> = {}): Record<string, string> {
	const groups: Record<string, string[]> = {};
	for (const [name, type] of Object.entries(typed)) (groups[shortType(type)] ??= []).push(name);
	return Object.fromEntries(Object.entries(groups).map(([type, names]) => [type, names.join(' ')]));
}

function shortType(type: string): string {
	const known: Record<string, string> = {
		'array of int': 'ids',
		'List<int>': 'ids',
		DateTime: 'date',
		'date-time': 'date',
		int32: 'int',
		int64: 'int',
		boolean: 'bool',
		string: 'text',
		uuid: 'guid',
		double: 'number',
		byte: 'text',
		binary: 'text',
		'date-span': 'text',
		'?': 'any',
		object: 'any',
	};
	if (known[type]) return known[type];
	if (type.endsWith('[]')) return 'array';
	return /^[A-Z]/.test(type) ? 'object' : type;
}

function idKind(name: string, declared: string | undefined): string {
	if (textIds.includes(name)) return 'text';
	if (guidIds.includes(name)) return declared === 'uuid' ? 'guid' : 'guidText';
	return declared === 'string' ? 'text' : 'int';
}

function takesArray(operation: Operation | undefined): boolean {
	const content = Object.values(operation?.requestBody?.content ?? {})[0];
	return content === undefined || content.schema.type === 'array';
}

function methodsOf(item: Record<string, Operation>): string {
	const methods = Object.keys(item).map((method) => letters[method] ?? '');
	const single = item.post && !takesArray(item.post) ? 'o' : '';
	return methods.sort().join('') + single;
}

const [openApiFile, resourcesFile, target] = process.argv.slice(2);
const openApi = JSON.parse(readFileSync(openApiFile, 'utf8')) as OpenApi;
const { _about, ...facts } = JSON.parse(readFileSync(resourcesFile, 'utf8')) as Record<
	string,
	ResourceFacts
>;

const paths: Record<string, string> = {};
for (const { path, operations } of Object.values(facts)) {
	if (Object.keys(operations).length === 0) paths[path.slice('/api'.length)] = 'G';
	for (const [at, methods] of Object.entries(operations)) {
		paths[at] = methods.map((method) => letters[method.toLowerCase()] ?? '').join('');
	}
}
for (const [path, item] of Object.entries(openApi.paths)) paths[path] = methodsOf(item);

const schemas: Record<string, Record<string, string>> = {};
const resources: Record<string, object> = {};
for (const resource of Object.values(facts)) {
	const name = resource.path.slice('/api/'.length);
	const schema = resource.write_body?.replace('[]', '') ?? '';
	if (resource.write_fields && schema !== 'integer')
		schemas[schema] = byType(resource.write_fields);
	resources[name] = {
		list: resource.envelope.kind,
		key: resource.envelope.key,
		pagedKey: resource.envelope.with_pageinate?.key,
		assumed: resource.envelope.evidence === 'assumed' || undefined,
		id: idKind(name, resource.id_type),
		schema: schemas[schema] && schema,
		filters: byType({ ...resource.list_params, ...parameterTypes[name] }),
	};
}
resources['BulkEmail'] = { list: 'array', pagedKey: 'results', id: 'int', filters: {} };

/** Seen on live tenants (api.md 2.2), absent from this copy of the OpenAPI. */
paths['/Invoice/lines'] = 'G';

const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(target, `${JSON.stringify({ paths: sorted, resources, schemas }, null, '\t')}\n`);
