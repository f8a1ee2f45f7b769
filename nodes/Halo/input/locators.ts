import { parameterPaths } from '../form/parameterPaths';
import { sentenceCase, withArticle } from '../form/wording';
import type { Run } from '../model';
import { isBlank } from '../values/blank';
import { show } from '../values/text';

/**
 * What a locator holds for this item, wherever the form has it; empty text for nothing.
 * @param label what the form calls it
 * @throws when the form has it twice with different values, and when it was added and left at "Choose..."
 */
export function readLocator(run: Run, locator: string, label: string): unknown {
	const [beside, inCollection] = parameterPaths(locator);
	const value = run.value(beside) ?? '';
	const other = run.value(inCollection);
	if (other === undefined) return value;
	if (isBlank(other)) {
		if (isBlank(value) && !run.isTool && !run.isExpression(inCollection))
			throw isLeftOpen(run, label);
		return value;
	}
	if (isBlank(value) || String(value).trim() === String(other).trim()) return other;
	throw run.fail(
		`'${label}' is set twice: ${show(value)}, and ${show(other)} in 'Related Records'`,
		"Remove it from 'Related Records', or empty the other one. No request was sent.",
	);
}

const isLeftOpen = (run: Run, label: string) =>
	run.fail(
		`Choose ${withArticle(sentenceCase(label))}, or remove it`,
		`'${label}' was added under 'Related Records' and is empty. No request was sent.`,
	);
