import type { IDataObject } from 'n8n-workflow';
import { locatorOf } from '../form/locators';
import { parameterPaths } from '../form/parameterPaths';
import { sentenceCase } from '../form/wording';
import type { RecordDefinition, Run } from '../model';
import { isBlank } from '../values/blank';
import { mappedFields } from './fromInput';
import { pointersOf } from './references';

/**
 * Stops a new record whose required fields were given and came out blank. What was not given at all is for the form to
 * ask and for Halo to judge, since the marks of Halo's OpenAPI are stricter than Halo is.
 * @throws before anything is sent
 */
export async function checkRequired(
	run: Run,
	record: RecordDefinition,
	body: IDataObject,
): Promise<void> {
	const given = await mappedFields(run, record);
	const fields = record.fields.filter(({ id, required }) => required && id in given);
	const pointers = pointersOf(record).flatMap(({ required, ...reference }) => {
		const { field, label, to } = reference;
		const isGiven = parameterPaths(locatorOf(reference)).some((at) => run.isExpression(at));
		return field && required && isGiven ? [{ id: field, displayName: label ?? to.name }] : [];
	});
	const missing = [...pointers, ...fields].filter(({ id }) => isBlank(body[id]));
	if (missing.length === 0) return;
	const [verb, pronoun] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
	throw run.fail(
		`${missing.map(({ displayName }) => `'${displayName}'`).join(' and ')} ${verb} empty`,
		`A new ${sentenceCase(record.name)} needs ${pronoun}. If a value comes from an expression, check that the item has it. Nothing was sent.`,
	);
}
