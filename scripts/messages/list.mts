import path from 'node:path';
import ts from 'typescript';
import { GAP, textsOf } from './resolve.mts';
import { readSources, visit } from './sources.mts';

/** A message that a person can see, and where the code writes it. */
export interface Message {
	/** With `…` for what only a run knows */
	text: string;
	/** What to do, as the code says it, where it can be read without running it */
	advice: string[];
	file: string;
	line: number;
}

/** Which argument holds the message of an error: 'Halo has no record 5'. */
const ERRORS: Record<string, number> = { UserFacingError: 0, NodeOperationError: 1 };

/** Functions that show a message: which argument holds it; the advice follows. */
const SHOWN: Record<string, number> = { hint: 0, fail: 0, reworded: 1 };

/**
 * Every message that the shipped code can show: errors, hints, and the objects with a `message` that both are made of.
 * In order of file and line, each text once.
 */
export function messages(root: string): Message[] {
	const sources = readSources(root, ['nodes', 'credentials']);
	const found: Message[] = [];
	for (const file of sources.files) {
		visit(file, (node) => {
			const [message, advice] = shownBy(node);
			if (!message) return;
			const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			const where = { file: path.relative(root, file.fileName), line };
			const told = advice ? [...new Set(textsOf(sources, advice).map(tidy))] : [];
			for (const text of textsOf(sources, message)) {
				found.push({ text: tidy(text), advice: told, ...where });
			}
		});
	}
	const seen = new Set<string>();
	return found
		.filter(({ text }) => text.replace(/[^a-z]/gi, '').length >= FEWEST)
		.filter(({ text }) => !seen.has(plain(text)) && seen.add(plain(text)));
}

/** Letters without which a text is a piece of a message, such as `… of …`. */
const FEWEST = 4;

/** Two messages that differ only in the quotes around a value, in bold words, or in the full stop, are one. */
export const plain = (text: string): string =>
	text
		.replace(/<\/?b>/g, '')
		.replace(/'…'/g, GAP)
		.replace(/\.$/, '');

/** Two values side by side look like one; a sentence that ends in a value may end in a full stop or not. */
const tidy = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replace(/\.\.\.|\{host\}/g, GAP)
		.replace(new RegExp(`${GAP}(?:\\s*${GAP})+`, 'g'), GAP)
		.trim();

function shownBy(node: ts.Node): [message?: ts.Expression, advice?: ts.Expression] {
	if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
		const at = ERRORS[node.expression.text];
		if (at !== undefined) return [node.arguments?.[at], at === 0 ? node.arguments?.[1] : undefined];
	}
	if (ts.isCallExpression(node)) {
		const { expression: called } = node;
		const name = ts.isPropertyAccessExpression(called) ? called.name : called;
		const at = ts.isIdentifier(name) && SHOWN[name.text];
		if (typeof at === 'number') return [node.arguments[at], node.arguments[at + 1]];
		const isHints = ts.isPropertyAccessExpression(called) && called.getText() === 'hints.push';
		if (isHints) return [node.arguments[0]];
	}
	if (ts.isObjectLiteralExpression(node))
		return [property(node, 'message'), property(node, 'description')];
	return [];
}

function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
	const found = object.properties
		.filter(ts.isPropertyAssignment)
		.find((one) => one.name.getText() === name);
	return found?.initializer;
}
