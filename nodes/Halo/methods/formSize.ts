import type { ResourceMapperField } from 'n8n-workflow';

/** n8n saves the fields of a form, lists included, in every workflow: characters of JSON that one form may take. */
const MOST = 40_000;

/**
 * The same fields, small enough to be saved: where a tenant has very many agents or categories, the longest lists give
 * way to a field that takes a name or an id.
 */
export function withinBounds(fields: ResourceMapperField[]): ResourceMapperField[] {
	const sizes = fields.map((field) => JSON.stringify(field).length);
	const bounded = [...fields];
	let total = sizes.reduce((sum, size) => sum + size, 0);
	while (total > MOST) {
		const longest = sizes.indexOf(Math.max(...sizes));
		if (!bounded[longest]?.options) return bounded;
		bounded[longest] = withoutList(bounded[longest]);
		const size = JSON.stringify(bounded[longest]).length;
		total -= sizes[longest] - size;
		sizes[longest] = size;
	}
	return bounded;
}

function withoutList({ options = [], ...field }: ResourceMapperField): ResourceMapperField {
	const displayName = `${field.displayName} Name or ID (Too Many for a List: ${options.length})`;
	return { ...field, type: 'string', displayName };
}
