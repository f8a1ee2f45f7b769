/** The parts that a Markdown text is made of. */
export type Block = { blankBefore?: boolean } & (
	| { kind: 'paragraph'; text: string }
	| { kind: 'heading'; level: number; text: string }
	| { kind: 'code'; text: string; language: string }
	| { kind: 'rule' }
	| { kind: 'quote'; children: Block[] }
	| { kind: 'list'; start?: number; loose: boolean; items: Block[][] }
	| { kind: 'table'; align: string[]; head: string[]; rows: string[][] }
);

/** Lines, and how far they were read. */
export interface Source {
	readonly lines: string[];
	at: number;
	/** Reads the lines inside a quote or a list item; undefined where they are nested too deeply. */
	readonly inside?: (lines: string[]) => Block[];
}

/** Reads the block that starts at the current line and moves on; undefined where none of its kind does. */
export type Reader = (source: Source) => Block | undefined;
