/** Texts and names in quotes, block comments, and what Halo refuses: `--` comments and `;`. */
const parts = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\[(?:[^\]]|\]\])*\]|\/\*[\s\S]*?\*\/|--|;/g;

/**
 * What Halo refuses in SQL before it is run, as SQL Server would word it (the words are ours):
 * `--` comments, a second statement, a `;` at the end (docs/halo/reports.md#sql).
 */
export function refusedIn(sql: string): string | undefined {
	const refused = sql.match(parts)?.find((part) => part === '--' || part === ';');
	return refused && `Incorrect syntax near '${refused}'.`;
}

/** SQL without its block comments. */
export const withoutComments = (sql: string): string =>
	sql.replace(parts, (part) => (part.startsWith('/*') ? ' ' : part));

/** A saved report is wrapped by Halo, so that an order needs TOP or OFFSET (docs/halo/reports.md#sql). */
export function refusedInSaved(sql: string): string | undefined {
	const bare = sql.replace(parts, ' ');
	if (!/\border\s+by\b/i.test(bare) || /\b(?:top|offset)\b/i.test(bare)) return undefined;
	return 'The ORDER BY clause is invalid in views, inline functions, derived tables, subqueries, and common table expressions, unless TOP, OFFSET or FOR XML is also specified.';
}
