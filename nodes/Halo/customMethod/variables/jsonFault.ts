/** What may come next in a JSON text. */
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'comma' | 'nothing';

const WORDS = new Map<Expected, string>([
	['value', 'a value'],
	['valueOrEnd', 'a value or ]'],
	['key', 'a name in double quotes'],
	['keyOrEnd', 'a name in double quotes or }'],
	['colon', 'a colon'],
	['comma', 'a comma or a closing bracket'],
	['nothing', 'the end'],
]);
const CLOSED_TEXT = 'text with a closing quote, and with \\n for a line break,';

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y;
const MARK = /[{}[\],:]/y;

/** Where a text stops being valid JSON, and what should be there. JavaScript's own messages vary. */
export function findFault(text: string): { position: number; wanted: string } {
	const open: string[] = [];
	let expected: Expected = 'value';
	let position = match(SPACE, text, 0).length;
	for (;;) {
		const [kind, part] = readPart(text, position);
		const next: Expected | undefined = follow(kind, part, expected, open);
		if (next === undefined) {
			const isOpenText = kind === 'none' && text[position] === '"';
			return { position, wanted: (isOpenText ? CLOSED_TEXT : WORDS.get(expected)) ?? '' };
		}
		expected = next;
		position += part.length;
		position += match(SPACE, text, position).length;
	}
}

type Kind = 'text' | 'plain' | 'mark' | 'none';

function readPart(text: string, position: number): [Kind, string] {
	const kinds: Array<[Kind, RegExp]> = [
		['text', TEXT],
		['plain', PLAIN],
		['mark', MARK],
	];
	for (const [kind, pattern] of kinds) {
		const part = match(pattern, text, position);
		if (part !== '') return [kind, part];
	}
	return ['none', ''];
}

function match(pattern: RegExp, text: string, position: number): string {
	pattern.lastIndex = position;
	return pattern.exec(text)?.[0] ?? '';
}

/** What may follow a part, or undefined when the part is not allowed there. */
function follow(
	kind: Kind,
	part: string,
	expected: Expected,
	open: string[],
): Expected | undefined {
	const takesValue = expected === 'value' || expected === 'valueOrEnd';
	const takesKey = expected === 'key' || expected === 'keyOrEnd';
	if (kind === 'text' && takesKey) return 'colon';
	if (kind === 'text' || kind === 'plain') return takesValue ? afterValue(open) : undefined;
	if (part === ':') return expected === 'colon' ? 'value' : undefined;
	if (part === ',' && expected === 'comma') return open.at(-1) === '{' ? 'key' : 'value';
	if ((part === '{' || part === '[') && takesValue) {
		open.push(part);
		return part === '{' ? 'keyOrEnd' : 'valueOrEnd';
	}
	return closes(part, expected, open) ? afterValue(open) : undefined;
}

const afterValue = (open: string[]): Expected => (open.length === 0 ? 'nothing' : 'comma');

function closes(part: string, expected: Expected, open: string[]): boolean {
	if (part === '}') return /^(comma|keyOrEnd)$/.test(expected) && open.pop() === '{';
	return part === ']' && /^(comma|valueOrEnd)$/.test(expected) && open.pop() === '[';
}
