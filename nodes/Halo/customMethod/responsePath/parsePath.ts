import type { Index, Path, Step } from './path';

/** Why a text is not a valid path, and what to write instead. */
export class PathError {
	constructor(
		/** Where in the text, counted from 0. */
		readonly position: number,
		/** A whole sentence without a full stop. */
		readonly message: string,
	) {}
}

/**
 * Reads a path. Spaces around names, brackets, `^` and `!` are ignored; spaces inside a name are not. Accepts any
 * text, never throws, and looks at each character a fixed number of times.
 */
export function parsePath(text: string): Path | PathError {
	const reader = new Reader(text);
	const steps: Step[] = [];
	do {
		const step = readStep(reader, steps.length === 0);
		if (step instanceof PathError) return step;
		steps.push(step);
	} while (reader.take('^'));
	const asText = reader.take('!');
	return reader.next === '' ? { steps, asText } : unexpected(reader, asText);
}

/** A cursor over a text that skips spaces before each token. */
class Reader {
	private at = 0;

	constructor(readonly text: string) {}

	/** The position of the next character that is not a space. */
	get position(): number {
		this.match(/\s*/y);
		return this.at;
	}

	/** The next character, '' at the end. */
	get next(): string {
		return this.text.charAt(this.position);
	}

	take(character: string): boolean {
		if (this.next !== character) return false;
		this.at++;
		return true;
	}

	/** Consumes a match of a sticky pattern at the current position. */
	match(pattern: RegExp): string {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? '';
		this.at += found.length;
		return found;
	}

	/** Consumes a quoted text; two quotes in a row are part of the text. */
	takeQuoted(): string | undefined {
		const start = this.position + 1;
		let end = this.text.indexOf('"', start);
		while (end >= 0 && this.text[end + 1] === '"') end = this.text.indexOf('"', end + 2);
		if (end < 0) return undefined;
		this.at = end + 1;
		return this.text.slice(start, end).replaceAll('""', '"');
	}

	fail(message: string, position = this.position): PathError {
		return new PathError(position, message);
	}
}

function readStep(reader: Reader, isRoot: boolean): Step | PathError {
	if (reader.next === '[') return reader.fail(isRoot ? EMPTY : 'Leave out the ^ before [');
	const name = readName(reader);
	if (name instanceof PathError) return name;
	if (name === undefined) return reader.fail(isRoot ? EMPTY : 'Write a name after ^');
	const indexes: Index[] = [];
	while (reader.take('[')) {
		const index = readIndex(reader);
		if (index instanceof PathError) return index;
		indexes.push(index);
	}
	return { name, indexes };
}

const EMPTY = 'Begin with a name, for example response^clients';

/** A plain or a quoted name; undefined when there is none. */
function readName(reader: Reader): string | undefined | PathError {
	if (reader.next === '"') return readQuoted(reader);
	return reader.match(/[^^[\]=!"]+/y).trim() || undefined;
}

const readQuoted = (reader: Reader): string | PathError =>
	reader.takeQuoted() ?? reader.fail('Add the quotation mark (") that ends the quoted text');

/** The content between `[` and `]`. */
function readIndex(reader: Reader): Index | PathError {
	const start = reader.position;
	const isQuoted = reader.next === '"';
	const name = readName(reader);
	if (name instanceof PathError) return name;
	if (reader.take(']')) {
		if (!isQuoted && /^\d{1,15}$/.test(name ?? '')) return { position: Number(name) };
		return reader.fail(NO_INDEX, start);
	}
	if (reader.next === '^') return reader.fail('Compare with a property of the element itself');
	if (name === undefined) return reader.fail(NO_INDEX, start);
	if (reader.next === '') return reader.fail('Write the missing ]');
	if (!reader.take('=')) return reader.fail(NO_INDEX, start);

	const equals = reader.next === '"' ? readQuoted(reader) : reader.match(/[^\]]*/y).trim();
	if (equals instanceof PathError) return equals;
	return reader.take(']') ? { name, equals } : reader.fail('Write the missing ]');
}

const NO_INDEX =
	'Write a position counted from 0, such as [0], or a comparison, such as [id=203]. To go through a whole list, leave the brackets out';

/** Characters after a step that belong nowhere. */
function unexpected(reader: Reader, asText: boolean): PathError {
	if (asText) return reader.fail('Write ! once, at the very end');
	const messages: Record<string, string> = {
		']': 'Write [ before ], or leave out the ]',
		'=': 'Put a name that contains = in quotes, such as response^"a=b"',
		'"': 'Put the whole name in quotes, and write a quote in it twice, such as response^"a ""b"""',
	};
	return reader.fail(messages[reader.next] ?? 'Write ^ before the next name');
}
