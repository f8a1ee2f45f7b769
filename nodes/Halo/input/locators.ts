import { parameterPaths } from '../form/parameterPaths';
import type { Run } from '../model';
import { isBlank } from '../values/blank';
import { show, sentenceCase, withArticle } from '../values/text';

/** The value of a locator, and the path of its parameter. */
interface Located {
	value: unknown;
	path: string;
}

/**
 * The value of a locator for this item, wherever it is in the form; an empty text for nothing.
 * @param label its label in the form
 * @throws when the form has it twice with different values, and when it was added and left at "Choose..."
 */
export const readLocator = (run: Run, locator: string, label: string): unknown =>
	locate(run, locator, label).value;

/** The same, with the path of its parameter. */
export function locate(run: Run, locator: string, label: string): Located {
	const [beside, inCollection] = parameterPaths(locator);
	const visible = { value: run.value(beside) ?? '', path: beside };
	const { value } = visible;
	const other = run.value(inCollection);
	if (other === undefined) return visible;
	if (isBlank(other)) {
		if (isBlank(value) && !run.isTool && !run.isExpression(inCollection))
			throw isLeftOpen(run, label);
		return visible;
	}
	if (isBlank(value) || String(value).trim() === String(other).trim()) {
		return { value: other, path: inCollection };
	}
	throw run.fail(
		`'${label}' is set twice: ${show(value)}, and ${show(other)} in 'Related Records'`,
		"Remove it from 'Related Records', or clear the other one. No request was sent.",
	);
}

const isLeftOpen = (run: Run, label: string) =>
	run.fail(
		`Choose ${withArticle(sentenceCase(label))}, or remove it`,
		`'${label}' was added under 'Related Records' and is empty. No request was sent.`,
	);
