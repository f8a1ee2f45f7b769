import type { Parameter, Run } from '../model';

/**
 * A parameter that counts something: a whole number above 0, or its default when it is empty.
 * @param value the value for the item; the form's by default
 * @throws for any other value
 */
export function readCount(
	run: Run,
	parameter: Parameter,
	value = run.value(parameter.name),
): number {
	const isEmpty = value === undefined || value === null || value === '';
	const count = Number(isEmpty ? parameter.default : value);
	if (Number.isInteger(count) && count > 0) return count;
	throw run.fail(
		`'${parameter.displayName}' must be a whole number above 0`,
		'Nothing was sent. Correct it, or check the expression.',
	);
}
