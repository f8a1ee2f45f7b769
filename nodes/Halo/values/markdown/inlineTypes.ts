/** A run of `*`, `_` or `~` that may open or close emphasis. */
export interface Delimiter {
	readonly char: string;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** How many of its characters are still text. */
	left: number;
	/** The tags that it ends, and the tags that it starts. */
	ended: string;
	started: string;
}

/** Text in brackets that may turn out to be a link's text. */
export interface Bracket {
	/** Its index among the pieces. */
	at: number;
	/** How many delimiters are before it. */
	delimiters: number;
}

/** A text that is being converted to HTML. */
export interface Inline {
	readonly text: string;
	at: number;
	/** Finished HTML, and what is still open. */
	readonly pieces: Array<string | Delimiter>;
	readonly delimiters: Delimiter[];
	brackets: Bracket[];
	/** The end of the code that a run of backticks starts here; undefined if it is never closed. */
	readonly codeEnd: (at: number, ticks: number) => number | undefined;
}

/** Reads what starts at the current character and moves on; false if it is only text. */
export type InlineReader = (inline: Inline) => boolean;

/** The match of a sticky pattern at a position. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
	expression.lastIndex = at;
	return expression.exec(text);
}
