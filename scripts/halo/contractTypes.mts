/** Names with their types, as the OpenAPI words them. */
export type Typed = Record<string, string>;

/** The sandbox's words for the OpenAPI's types. */
const known: Record<string, string> = {
	'array of int': 'ids',
	'List<int>': 'ids',
	DateTime: 'date',
	'date-time': 'date',
	int32: 'int',
	int64: 'int',
	integer: 'int',
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

function shortType(type: string): string {
	if (known[type]) return known[type];
	if (type.endsWith('[]')) return 'array';
	return /^[A-Z]/.test(type) ? 'object' : type;
}

/** Groups names by type: `{ int: 'a b c' }` is a third of the size of `{ a: 'int', ... }`. */
export function byType(typed: Typed): Record<string, string> {
	const groups: Record<string, string[]> = {};
	for (const [name, type] of Object.entries(typed)) (groups[shortType(type)] ??= []).push(name);
	return Object.fromEntries(Object.entries(groups).map(([type, names]) => [type, names.join(' ')]));
}
