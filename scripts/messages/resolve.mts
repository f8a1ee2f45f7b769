import ts from 'typescript';
import type { Sources } from './sources.mts';

/** What stands in a message for a value that only a run knows. */
export const GAP = '…';

/** So many letters of its own make a message recognisable; with fewer, the parts that it is made of are listed. */
const ENOUGH = 12;

/** How many steps a text is followed through constants, functions and their callers. */
const DEEPEST = 8;

/**
 * The texts that an expression can be, with `…` for each value that only a run knows: both sides of a choice, what a
 * function returns, and what the callers of a function hand over.
 */
export function textsOf(sources: Sources, node: ts.Expression, depth = 0): string[] {
	if (depth > DEEPEST) return [GAP];
	const follow = (next: ts.Expression) => textsOf(sources, next, depth + 1);

	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isTemplateExpression(node)) return templateTexts(node, follow);
	if (ts.isConditionalExpression(node))
		return [...follow(node.whenTrue), ...follow(node.whenFalse)];
	if (ts.isBinaryExpression(node)) return binaryTexts(node, follow);
	if (
		ts.isParenthesizedExpression(node) ||
		ts.isAsExpression(node) ||
		ts.isSatisfiesExpression(node) ||
		ts.isNonNullExpression(node) ||
		ts.isAwaitExpression(node)
	) {
		return follow(node.expression);
	}
	if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
		return namedTexts(sources, node, follow);
	}
	if (ts.isElementAccessExpression(node)) {
		return sources.entriesOf(node.expression).flatMap(follow).concat(GAP);
	}
	if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(follow);
	if (ts.isSpreadElement(node)) return follow(node.expression);
	if (ts.isCallExpression(node)) {
		const returned = sources.returnedBy(node.expression);
		if (returned.length > 0) return returned.flatMap(follow);
		const { expression: called, arguments: given } = node;
		if (ts.isPropertyAccessExpression(called)) {
			const name = called.name.text;
			if (name === 'map' || name === 'flatMap') return given.flatMap(follow);
			if (name === 'trim' || name === 'filter') return follow(called.expression);
		}
	}
	if (ts.isArrowFunction(node)) {
		return ts.isBlock(node.body) ? [GAP] : follow(node.body);
	}
	return node.kind === ts.SyntaxKind.NullKeyword || isUndefined(node) ? [] : [GAP];
}

const isUndefined = (node: ts.Expression) => ts.isIdentifier(node) && node.text === 'undefined';

type Follow = (node: ts.Expression) => string[];

function templateTexts(node: ts.TemplateExpression, follow: Follow): string[] {
	const fixed = node.head.text + node.templateSpans.map(({ literal }) => literal.text).join('');
	const isKnown = fixed.replace(/[^a-z]/gi, '').length >= ENOUGH;
	return node.templateSpans.reduce(
		(starts, { expression, literal }) => {
			const values = isKnown ? [GAP] : follow(expression);
			const parts = values.length > 0 ? [...new Set(values)] : [GAP];
			return starts.flatMap((start) => parts.map((part) => start + part + literal.text));
		},
		[node.head.text],
	);
}

function binaryTexts(node: ts.BinaryExpression, follow: Follow): string[] {
	const { kind } = node.operatorToken;
	const left = follow(node.left);
	const right = follow(node.right);
	if (kind === ts.SyntaxKind.PlusToken) return left.flatMap((one) => right.map((two) => one + two));
	if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return right;
	return [...left, ...right];
}

function namedTexts(
	sources: Sources,
	node: ts.Identifier | ts.PropertyAccessExpression,
	follow: Follow,
): string[] {
	const meaning = sources.meaningOf(node);
	// the message of an error or of a help is listed where it is written
	if (meaning === 'elsewhere') return [];
	return meaning.length > 0 ? meaning.flatMap(follow) : [GAP];
}
