import { piecesOf, type Piece } from './sqlPieces';

const OTHER_WORDS =
	/\b(insert|update|delete|merge|into|truncate|drop|alter|create|grant|revoke|deny|exec|execute|declare|set|use|backup|restore|dbcc|shutdown|kill|openrowset|openquery|opendatasource)\b/i;

/** Inside these a `;` does not end the statement. */
const BLOCKS = /^\s*(?:if|while|create|alter)\b|\bbegin\b/i;

/**
 * The statements of SQL, each as its pieces: `;` ends one, and `--` comments, which Halo refuses, are gone. What is
 * nothing but comments is no statement.
 */
export function statementsOf(sql: string): Piece[][] {
	const statements: Piece[][] = [[]];
	for (const piece of piecesOf(sql)) {
		if (piece.kind === 'lineComment') continue;
		const [first, ...more] = piece.kind === 'code' ? piece.text.split(';') : [piece.text];
		statements[statements.length - 1].push({ ...piece, text: first });
		for (const text of more) statements.push([{ kind: 'code', text }]);
	}
	return statements.filter((pieces) =>
		pieces.some(({ kind, text }) => kind === 'quoted' || (kind === 'code' && text.trim() !== '')),
	);
}

/** Statements as SQL for Halo, which takes neither a `;` at the end nor one at the beginning. */
export const written = (statements: Piece[][]): string =>
	statements
		.map((pieces) => pieces.map(({ text }) => text).join(''))
		.join(';')
		.trim();

/** The second statement; undefined where there is none, or where a `;` may belong to the first. */
export function secondOf(statements: Piece[][]): string | undefined {
	if (statements.length < 2 || statements.some((pieces) => BLOCKS.test(codeOf(pieces)))) {
		return undefined;
	}
	return written([statements[1]]);
}

/**
 * Whether SQL plainly only reads: a single SELECT, with or without WITH. What it says in texts, comments and [names]
 * does not count. It is careful, not clever: false means that it cannot be told.
 */
export function onlyReads(sql: string): boolean {
	const [statement, ...more] = statementsOf(sql).map(codeOf);
	if (statement === undefined || more.length > 0) return false;
	return /^\s*(select|with)\b/i.test(statement) && !OTHER_WORDS.test(statement);
}

const codeOf = (pieces: Piece[]): string =>
	pieces.map(({ kind, text }) => (kind === 'code' ? text : ' ')).join('');
