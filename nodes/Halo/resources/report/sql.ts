import { piecesOf, type Piece } from './sqlPieces';

/** Inside these a `;` does not end the statement. */
const BLOCKS = /^\s*(?:if|while|create|alter)\b|\bbegin\b/i;

/**
 * The statements of SQL, each as its pieces: `;` ends one, and `--` comments, which Halo refuses, are removed. A piece
 * with only comments is not a statement.
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

/** Statements as SQL for Halo, which accepts no `;` at the end or at the beginning. */
export const written = (statements: Piece[][]): string =>
	statements
		.map((pieces) => pieces.map(({ text }) => text).join(''))
		.join(';')
		.trim();

/** The second statement; undefined if there is none, or if a `;` may belong to the first. */
export function secondOf(statements: Piece[][]): string | undefined {
	if (statements.length < 2 || statements.some((pieces) => BLOCKS.test(codeOf(pieces)))) {
		return undefined;
	}
	return written([statements[1]]);
}

const codeOf = (pieces: Piece[]): string =>
	pieces.map(({ kind, text }) => (kind === 'code' ? text : ' ')).join('');
