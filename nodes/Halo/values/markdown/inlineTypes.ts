/** A run of `*`, `_` or `~` that may open or close an emphasis. */
export interface Delimiter {
	readonly char: string;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** How many of its characters are still text. */
	left: number;
	/** Tags that it ends, and tags that it starts. */
	ended: string;
	started: string;
}

/** Text between brackets that may turn out to be that of a link. */
export interface Bracket {
	/** Its place among the pieces. */
	at: number;
	/** How many delimiters are before it. */
	delimiters: number;
}

/** A text on its way to HTML. */
export interface Inline {
	readonly text: string;
	at: number;
	/** Finished HTML, and what is still open. */
	readonly pieces: Array<string | Delimiter>;
	readonly delimiters: Delimiter[];
	brackets: Bracket[];
	/** End of the code that a run of backticks starts here; undefined when nothing ends it. */
	readonly codeEnd: (at: number, ticks: number) => number | undefined;
}

/** Reads what starts at the current character and moves on; false where it is only text. */
export type InlineReader = (inline: Inline) => boolean;

/** What an expression with the flag `y` finds at a place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
	expression.lastIndex = at;
	return expression.exec(text);
}
