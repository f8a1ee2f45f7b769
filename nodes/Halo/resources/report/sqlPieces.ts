/** A piece of SQL: code, a quoted text or name, or a comment. */
export interface Piece {
	kind: 'code' | 'quoted' | 'comment' | 'lineComment';
	text: string;
}

type Closing = [kind: Piece['kind'], end: (sql: string, start: number) => number];

/** What opens a piece that is not code, and what ends it; one that never ends extends to the end of the SQL. */
const CLOSINGS: Record<string, Closing> = {
	"'": ['quoted', (sql, start) => afterQuote(sql, start, "'")],
	'"': ['quoted', (sql, start) => afterQuote(sql, start, '"')],
	'[': ['quoted', (sql, start) => afterQuote(sql, start, ']')],
	'--': ['lineComment', lineEnd],
	'/*': ['comment', afterComment],
};

/** Splits SQL by the rules of T-SQL, looking at each character once. The pieces joined are the SQL again. */
export function piecesOf(sql: string): Piece[] {
	const pieces: Piece[] = [];
	const opening = /['"[]|--|\/\*/g;
	for (let at = 0; at < sql.length; at = opening.lastIndex) {
		const found = opening.exec(sql);
		const start = found?.index ?? sql.length;
		if (start > at) pieces.push({ kind: 'code', text: sql.slice(at, start) });
		if (!found) break;
		const [kind, endOf] = CLOSINGS[found[0]];
		const end = endOf(sql, start);
		pieces.push({ kind, text: sql.slice(start, end) });
		opening.lastIndex = end;
	}
	return pieces;
}

/** Two closing quotes in a row are part of the quoted text: `'it''s'`, `[a]]b]`. */
function afterQuote(sql: string, start: number, quote: string): number {
	let end = sql.indexOf(quote, start + 1);
	while (end >= 0 && sql[end + 1] === quote) end = sql.indexOf(quote, end + 2);
	return end < 0 ? sql.length : end + 1;
}

function lineEnd(sql: string, start: number): number {
	const breaks = /[\r\n]/g;
	breaks.lastIndex = start;
	return breaks.exec(sql)?.index ?? sql.length;
}

/** Block comments may be nested. */
function afterComment(sql: string, start: number): number {
	const marks = /\/\*|\*\//g;
	marks.lastIndex = start;
	let depth = 0;
	for (let mark = marks.exec(sql); mark; mark = marks.exec(sql)) {
		depth += mark[0] === '/*' ? 1 : -1;
		if (depth === 0) return marks.lastIndex;
	}
	return sql.length;
}
