import type { Resource } from '../model';
import { sentenceCase } from '../values/text';

/**
 * The descriptions of the operations that every record type has; `$1` is one record, `$n` several, `$m` the matching
 * field.
 */
const VERBS: Record<string, string> = {
	create: 'Add a new $1 to Halo and return it',
	delete: 'Delete one $1 in Halo',
	get: 'Get the details of one $1 in Halo',
	getAll: 'List $n in Halo',
	update: 'Change one $1 in Halo. Fields that are "" stay as they are',
	upsert: 'Change the $1 in Halo whose $m is the same, or add a new one',
};

/**
 * The description of a tool, as an expression that n8n evaluates when an agent loads its tools. It sees only the saved
 * parameters: which of them the model fills, and the choices that were saved with the fields of a mapper. So the
 * choices cost no request.
 *
 * n8n ends an expression at two closing braces, so it contains none, and it treats the name of its function for model
 * arguments as such an argument wherever it occurs, so that name is assembled here. It does not evaluate `?.[`.
 */
export function toolText(resources: Resource[]): string {
	// most names follow from the saved values, so only the others are written out
	const names = resources
		.filter(({ record }) => record)
		.map(
			({ name, value, record }) =>
				[value, [record?.name ?? name, record?.plural ?? name].map(sentenceCase)] as const,
		)
		.filter(([value, pair]) => pair.join() !== regularNames(value).join());
	const own = resources.flatMap(({ value, operations, record }) =>
		operations
			.filter(({ option }) => !isVerb(String(option.value)) || !record)
			.map(({ option }) => [
				`${value} ${option.value}`,
				firstSentence(option.description ?? option.action),
			]),
	);
	const data = [names, own, Object.entries(VERBS)].map((pairs) =>
		JSON.stringify(Object.fromEntries(pairs as Array<[string, unknown]>)),
	);
	const all = [...data, JSON.stringify(plainIds(resources))].join(', ');
	return `={{ (${describeTool.replace(/\s+/g, ' ')})($rawParameter, ${all}) }}`;
}

/** Parameters that accept an ID as text. All others with such a name refer to a record, by ID or by name. */
const plainIds = (resources: Resource[]): string[] => {
	const properties = resources.flatMap(({ operations }) =>
		operations.flatMap((one) => one.properties),
	);
	const plain = properties.filter(({ name, type }) => type === 'string' && name.endsWith('Id'));
	return [...new Set(plain.map(({ name }) => name))];
};

const firstSentence = (text = '') => text.split(/[.] /)[0];

/** The names that the expression derives from a value: `ticket type` and `ticket types` from `ticketType`. */
const regularNames = (value: string) => {
	const one = value.replace(/[A-Z]/g, ' $&').toLowerCase();
	return [one, `${one}s`];
};

const isVerb = (operation: string) => Object.hasOwn(VERBS, operation);

/** Runs inside n8n's expression, without access to this module; written without comments and regexes with braces. */
const describeTool = `(p, names, own, verbs, plain) => {
	const words = String(p.resource).replace(/[A-Z]/g, " $&").toLowerCase();
	const [one, many] = names[p.resource] ?? [words, words + "s"];
	const call = "$from" + "AI(";
	const isOpen = (value) => typeof value === "string" && value.includes(call);
	const nameOf = (value) => value.split(call)[1].split(/['"\`]/)[1];
	const written = p.fields || {};
	const key = (written.matchingColumns || [])[0] || "key";
	const keyValue = (written.value || {})[key];
	const does = own[p.resource + " " + p.operation] ?? (verbs[p.operation] ?? p.operation + " $1").replace("$1", one).replace("$n", many).replace("$m", isOpen(keyValue) ? nameOf(keyValue) : key);
	const chosen = p.recordType && p.recordType.__rl ? p.recordType.cachedResultName || p.recordType.value : p.recordType;
	const type = chosen && !isOpen(chosen) ? " Record type: " + chosen + "." : "";
	const table = p.tableField ? " Table: " + p.tableField + ". Record type: " + p.entity + "." : "";
	const most = isOpen(p.limit) ? nameOf(p.limit) : typeof p.limit === "number" ? p.limit : "a set number";
	const lists = p.operation === "getAll" ? " Returns " + (p.returnAll === true ? "all" : "at most " + most) + ". \\"more\\": true at the end means that there are more: narrow the search. \\"count\\": 0 means that there are none." : "";
	const places = Object.values(p);
	const pointers = [...Object.entries(p).filter(([name]) => name.endsWith("Id") && !plain.includes(name)).map(([, value]) => value), ...Object.values(p.related ?? [])];
	const records = pointers.map((value) => value && value.__rl ? value.value : value).filter(isOpen).map(nameOf);
	const rows = places.filter((value) => value && typeof value === "object" && !value.__rl).flatMap((value) => Object.values(value).filter(Array.isArray).flat());
	const named = rows.filter((row) => row && typeof row.name === "string" && isOpen(row.value)).map((row) => " " + nameOf(row.value) + ": " + row.name + ".");
	const mappers = [p.fields, p.filters].filter((value) => value && value.value);
	const fields = mappers.flatMap((mapper) => (mapper.schema ?? []).filter((field) => isOpen(mapper.value[field.id])).map((field) => [nameOf(mapper.value[field.id]), (field.options ?? []).map((choice) => choice.name)]));
	const choices = fields.filter(([, options]) => options.length > 0 && options.length <= 15 && options.join().length <= 400).map(([name, options]) => " " + name + ": " + options.join(", ") + ".");
	const isOptional = !["get", "delete"].includes(p.operation) && JSON.stringify(p).includes(call);
	return [does.replace(/[.]$/, "") + ".", type, table, lists, records.length ? " " + records.join(", ") + ": an ID or an exact name." : "", ...named, ...choices, isOptional ? " Use \\"\\" for what you do not know." : ""].join("");
}`;
