/** The elements of a Markdown text. */
export type Block = { blankBefore?: boolean } & (
	| { kind: 'paragraph'; text: string }
	| { kind: 'heading'; level: number; text: string }
	| { kind: 'code'; text: string; language: string }
	| { kind: 'rule' }
	| { kind: 'quote'; children: Block[] }
	| { kind: 'list'; start?: number; loose: boolean; items: Block[][] }
	| { kind: 'table'; align: string[]; head: string[]; rows: string[][] }
);

/** Lines, and the position up to which they were read. */
export interface Source {
	readonly lines: string[];
	at: number;
	/** Reads the lines inside a quote or a list item; undefined if they are nested too deeply. */
	readonly inside?: (lines: string[]) => Block[];
}

/** Reads the block that starts at the current line and moves on; undefined if it is of another kind. */
export type Reader = (source: Source) => Block | undefined;
