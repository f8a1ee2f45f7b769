import { locatorOf } from '../form/locators';
import { parameterPaths } from '../form/parameterPaths';
import { clearFields } from '../form/optionParameters';
import type { RecordDefinition, Run } from '../model';
import { isBlank } from '../values/blank';
import { mappedFields } from './fromInput';
import { readLocator } from './locators';
import { pointersOf } from './references';

/**
 * A hint at the fields of a change that were left out because they are empty. A language model sends empty texts for
 * what it does not know, and an expression returns nothing if an item lacks a value; neither means to clear a field.
 */
export async function hintBlanks(run: Run, record: RecordDefinition): Promise<void> {
	const labels = new Map(record.fields.map(({ id, displayName }) => [id, displayName]));
	const fields = Object.entries(await mappedFields(run, record))
		.filter(([key, value]) => key !== 'id' && isBlank(value))
		.map(([key]) => labels.get(key) ?? key);
	const pointers = pointersOf(record)
		.filter((reference) => {
			const { label, to } = reference;
			const locator = locatorOf(reference);
			const isSet = parameterPaths(locator).some((place) => run.isExpression(place));
			return isSet && isBlank(readLocator(run, locator, label ?? to.name));
		})
		.map(({ label, to }) => label ?? to.name);
	const blank = [...pointers, ...fields];
	if (blank.length === 0 || run.isTool) return;
	run.hint(
		`These fields are empty, so they were not changed: ${blank.join(', ')}. To clear a field, choose it in the option '${clearFields.displayName}'.`,
	);
}
