/**
 * Derives sandbox/halo/contract.json: which paths Halo has, what may be done to them, how a list is wrapped, which
 * parameters and fields exist and of what type. Facts alone, no prose.
 *
 *   npx tsx scripts/deriveContract.mts swagger.json
 *
 * Its inputs are those of deriveCatalogue.mts: the OpenAPI that every Halo serves at
 * https://<your Halo>/api/swagger/v2/swagger.json, as a file or an address, and docs/halo/resources.json.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { byType, type Typed } from './halo/contractTypes.mts';
import { readInputs, type Facts } from './halo/inputs.mts';
import {
	declaredId,
	isDescribed,
	nameOf,
	type Call,
	type Method,
	type Parameter,
	type Schema,
} from './halo/openApi.mts';

const { api, facts } = await readInputs();

/** Where the type in a parameter's description and the one in its schema differ, and the schema is right. */
const schemaIsRight: Record<string, string[]> = {
	KBArticle: ['faqlists'],
	PurchaseOrder: ['awaiting_approval', 'my_approvals'],
	Users: ['exclude_generaluser'],
};

const letters: Record<Method, string> = { get: 'G', post: 'P', delete: 'D' };

function takesArray({ requestBody }: Call): boolean {
	const content = Object.values(requestBody?.content ?? {})[0];
	return content === undefined || content.schema?.type === 'array';
}

function methodsOf(calls: Partial<Record<Method, Call>>): string {
	const methods = (Object.keys(calls) as Method[]).map((method) => letters[method] ?? '');
	const single = calls.post && !takesArray(calls.post) ? 'o' : '';
	return methods.sort().join('') + single;
}

/** A GUID that the OpenAPI calls text, or a number, is one that Halo does not check. */
function idOf(record: string, { id = 'int' }: Facts): string {
	if (id !== 'guid') return id;
	return declaredId(api, record) === 'uuid' ? 'guid' : 'guidText';
}

/** Descriptions begin with a type, such as "(array of int)", which mostly says more than the schema. */
function typeOfParameter(record: string, { name, description, schema }: Parameter): string {
	const described = /^\((\w[^)]*)\)/.exec(description ?? '')?.[1];
	const declared = schema?.type ?? '?';
	return schemaIsRight[record]?.includes(name) ? declared : (described ?? declared);
}

function filtersOf(record: string): Typed {
	const parameters = api.paths[`/${record}`]?.get?.parameters ?? [];
	const inQuery = parameters.filter(({ in: place }) => place === 'query');
	return Object.fromEntries(
		inQuery.map((parameter) => [parameter.name, typeOfParameter(record, parameter)]),
	);
}

/** The schema of what is written; undefined where a write takes nothing, or bare numbers. */
function bodyOf(record: string): string | undefined {
	const content = Object.values(api.paths[`/${record}`]?.post?.requestBody?.content ?? {})[0];
	return nameOf(content?.schema?.items ?? content?.schema ?? {});
}

function typeOfField(schema: Schema): string {
	if (schema.type === 'array') return `${typeOfField(schema.items ?? {})}[]`;
	return nameOf(schema) ?? schema.format ?? schema.type ?? '?';
}

const fieldsOf = (schema: string): Typed =>
	Object.fromEntries(
		Object.entries(api.components.schemas[schema].properties ?? {}).map(([name, field]) => [
			name,
			typeOfField(field),
		]),
	);

const paths = Object.fromEntries(
	Object.entries(api.paths).map(([at, calls]) => [at, methodsOf(calls)]),
);
// seen on live tenants, and absent from this copy of the OpenAPI
for (const [record] of facts) if (!isDescribed(api, record)) paths[`/${record}`] = 'G';

const schemas: Record<string, Record<string, string>> = {};
const resources: Record<string, object> = {};
for (const [record, known] of facts) {
	const schema = bodyOf(record);
	if (schema) schemas[schema] = byType(fieldsOf(schema));
	resources[record] = {
		list: known.list,
		key: known.key,
		pagedKey: known.pagedKey,
		assumed: known.seen === 'assumed' || undefined,
		id: idOf(record, known),
		schema,
		filters: byType(filtersOf(record)),
	};
}

// docs/halo/lists.md#envelopes: seen on live tenants, and no kind of record that the node has
resources.BulkEmail = { list: 'array', pagedKey: 'results', id: 'int', filters: {} };
// docs/halo/lists.md#required-filters: the same
paths['/Invoice/lines'] = 'G';

const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify({ paths: sorted, resources, schemas }, null, '\t')}\n`;
writeFileSync(path.resolve(import.meta.dirname, '../sandbox/halo/contract.json'), text);
console.log(
	`${Object.keys(paths).length} paths, ${Object.keys(resources).length} kinds of records, ${Object.keys(schemas).length} schemas, ${text.length} characters`,
);
