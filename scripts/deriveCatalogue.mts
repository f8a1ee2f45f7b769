/**
 * Derives nodes/Halo/catalogue/catalogue.json, what the node knows of all of Halo's API. Names and types only, none of
 * Halo's prose; nodes/Halo/catalogue/index.ts and recordTypes.ts say how to read it.
 *
 *   npx tsx scripts/deriveCatalogue.mts swagger.json
 *
 * The first input is the OpenAPI that every Halo serves at https://<your Halo>/api/swagger/v2/swagger.json: save it and
 * name the file, or name the address. The second is what live tenants showed beyond it, docs/halo/resources.json unless
 * another file is named.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { resources } from '../nodes/Halo/resources';
import { readInputs, type Facts } from './halo/inputs.mts';
import { isDescribed, nameOf, type Call, type Parameter, type Schema } from './halo/openApi.mts';

const { api, facts } = await readInputs();

/** What the guided resources write and filter by is worth a place in any form. */
const records = resources.flatMap(({ record }) => record ?? []);
const written = new Set([
	'id',
	'customfields',
	...records.flatMap(({ fields }) => fields.map(({ id }) => id)),
]);
const filtered = new Set(
	records.flatMap(({ filters }) => filters.map(({ id, query }) => query ?? id)),
);

/** Beyond this a form is slow, and the workflow that saves it is large. */
const MOST = 150;

/** What the node sets itself, and sort rules beyond the first. */
const OWN = /^(pageinate|page_size|page_no|order(desc)?\d)$/;

/** What stands behind a name for its type; a text has nothing. */
const MARKS: Array<[RegExp, string]> = [
	[/^(int|double|integer|number)/, '#'],
	[/^bool/, '?'],
	[/^(DateTime|string:date-time)$/, '@'],
	[/^array/, '*'],
	[/^(object|undefined)$/, '+'],
];

function markOf({ type, format }: Schema): string {
	const whole = format ? `${type}:${format}` : String(type);
	return MARKS.find(([pattern]) => pattern.test(whole))?.[1] ?? '';
}

/** A query holds text, whatever else the OpenAPI calls it: two dates are called bool, and every client sends dates. */
function markOfParameter({ name, schema = {} }: Parameter): string {
	if (/^lastupdate(from|to)date$/.test(name)) return '@';
	const mark = markOf(schema);
	return mark === '*' || mark === '+' ? '' : mark;
}

/** Names with a dot belong to objects inside, which a form cannot show. */
function queryOf({ parameters = [] }: Call): string {
	const known = parameters.filter(
		({ name, in: place }) => place === 'query' && !OWN.test(name) && !name.includes('.'),
	);
	const marks = new Map(known.map((parameter) => [parameter.name, markOfParameter(parameter)]));
	// of very many, the many that only add something to each row are left out first
	const chosen = best([...marks.keys()], (name) => (/^include/.test(name) ? 1 : 0), filtered);
	return chosen.map((name) => name + marks.get(name)).join(' ');
}

const bodies: Record<string, string> = {};

/** `Faults*` for a list of them, `Faults` for one, `form` for multipart/form-data. */
function bodyOf({ requestBody }: Call): string | undefined {
	const contents = requestBody?.content ?? {};
	if ('multipart/form-data' in contents) return 'form';
	const schema = contents['application/json']?.schema;
	const name = nameOf(schema?.items ?? schema ?? {});
	if (name === undefined) return undefined;
	bodies[name] ??= fieldsOf(name).join(' ');
	return schema?.type === 'array' ? `${name}*` : name;
}

/** The fields of the guided resources first, then Halo's order, which begins with what matters. */
function fieldsOf(schema: string): string[] {
	const fields = new Map(Object.entries(api.components.schemas[schema].properties ?? {}));
	// of very many, instructions to the server, and what Halo works out itself, are left out first
	const rank = (name: string) => {
		if (name.startsWith('_')) return 2;
		const isText = name.endsWith('_name') && fields.has(name.replace(/_name$/, '_id'));
		return isText || /count_|_count/.test(name) ? 1 : 0;
	};
	const order = (name: string) => (written.has(name) ? -1 : rank(name));
	const chosen = best([...fields.keys()], rank, written).sort((a, b) => order(a) - order(b));
	return chosen.map((name) => name + markOf(fields.get(name) ?? {}));
}

/** As many as a form may have, in the same order: first those of the guided resources, then the lowest ranks. */
function best(names: string[], rank: (name: string) => number, guided: Set<string>): string[] {
	const order = (name: string) => (guided.has(name) ? -1 : rank(name));
	const chosen = new Set([...names].sort((a, b) => order(a) - order(b)).slice(0, MOST));
	return names.filter((name) => chosen.has(name));
}

const paths = Object.fromEntries(
	Object.entries(api.paths)
		.sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
		.map(([name, { get, post, delete: remove }]) => [
			name,
			{
				GET: get && queryOf(get),
				POST: post && queryOf(post),
				DELETE: remove && queryOf(remove),
				body: post && bodyOf(post),
			},
		]),
);

/** 'KB articles' gives 'KB Articles'; small words inside stay small. */
const titleCase = (text: string) =>
	text.replace(/(?<![\w.])[a-z](?=\w)(?!tc\.)/g, (letter) => letter.toUpperCase());

/** Only what the paths do not say; see RecordType in nodes/Halo/catalogue/recordTypes.ts. */
function typeOf(
	key: string,
	{ name, list, key: listKey, pagedKey, id, ignoresPaging, file, refuses }: Facts,
) {
	const parameters = api.paths[`/${key}`]?.get?.parameters ?? [];
	const takesPages = !ignoresPaging && parameters.some((known) => known.name === 'pageinate');
	const row = {
		name: titleCase(name),
		list: listKey ?? (takesPages ? pagedKey : undefined),
		paged: takesPages || undefined,
		id: id === 'int' ? undefined : id,
		single: list === 'object' || undefined,
		// seen on live tenants, and absent from this copy of the OpenAPI
		listed: !isDescribed(api, key) || undefined,
		file,
		refuses,
	};
	return [key, row] as const;
}

const types = Object.fromEntries(
	facts
		.map(([key, known]) => typeOf(key, known))
		.sort(([, a], [, b]) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
);

const lines = (rows: object) =>
	Object.entries(rows)
		.map(([name, row]) => `\t\t${JSON.stringify(name)}: ${JSON.stringify(row)}`)
		.join(',\n');
const file = path.resolve(import.meta.dirname, '../nodes/Halo/catalogue/catalogue.json');
const text = `{\n\t"paths": {\n${lines(paths)}\n\t},\n\t"bodies": {\n${lines(bodies)}\n\t},\n\t"types": {\n${lines(types)}\n\t}\n}\n`;
writeFileSync(file, text);
console.log(
	`${Object.keys(paths).length} paths, ${Object.keys(bodies).length} bodies, ${Object.keys(types).length} record types, ${text.length} characters`,
);
