import type { IDataObject } from 'n8n-workflow';
import { locatorOf } from '../form/locators';
import { sentenceCase } from '../values/text';
import type { RecordDefinition, Reference, Run } from '../model';
import { isBlank } from '../values/blank';
import { remembered } from '../values/remembered';
import { readChosen } from './chosen';
import { fieldInputs, pointedByInput } from './fromInput';
import { readJsonOption } from './options';
import { pointersOf } from './references';

/** What a new record requires: one of these properties. */
interface Need {
	label: string;
	keys: string[];
}

/**
 * Stops a new record that lacks a required property, before any request, whether the property was left out or is
 * blank.
 */
export function checkGiven(run: Run, record: RecordDefinition): void {
	const given = new Set(givenKeys(run, record));
	refuse(
		run,
		record,
		needsOf(record).filter(({ keys }) => !keys.some((key) => given.has(key))),
	);
}

/** The same for a record about to be sent: a value may turn out blank, and it may only now be clear that it is new. */
export function checkRequired(run: Run, record: RecordDefinition, body: IDataObject): void {
	refuse(
		run,
		record,
		needsOf(record).filter(({ keys }) => keys.every((key) => isMissing(body[key]))),
	);
}

/** The properties that a reference writes, by Halo's names. */
const writtenBy = ({ field, write }: Reference): string[] => [
	...(field ? [field] : []),
	...(write ? Object.keys(write(0)) : []),
];

const needsOf = remembered((record: RecordDefinition): Need[] => {
	const pointers = pointersOf(record).map((reference) => ({
		...reference,
		label: reference.label ?? reference.to.name,
		keys: writtenBy(reference),
	}));
	const fields = record.fields.map((field) => ({
		...field,
		label: field.displayName,
		keys: [field.id],
	}));
	return [...pointers, ...fields]
		.filter(({ required, keys }) => required && keys.length > 0)
		.map(({ label, keys, orElse = [] }) => ({ label, keys: [...keys, ...orElse] }));
});

/** The properties that the form, the item or Extra JSON set, found without a request. */
function givenKeys(run: Run, record: RecordDefinition): string[] {
	const extra = Object.entries(readJsonOption(run, 'extraBody', 'Extra JSON'));
	const input = fieldInputs(run);
	const pointed = pointersOf(record).filter((reference) => {
		const { label, to } = reference;
		const { value } = readChosen(run, locatorOf(reference), to, label);
		return !isBlank(value) || !isBlank(pointedByInput(run, reference));
	});
	return [
		...extra.filter(([, value]) => !isMissing(value)).map(([key]) => key),
		...pointed.flatMap((one) => [...writtenBy(one), ...Object.keys(one.fillsIn ?? {})]),
		...record.fields.filter((field) => !isMissing(input(field))).map(({ id }) => id),
	];
}

/** A list that an expression left empty counts as missing. */
const isMissing = (value: unknown) =>
	isBlank(value) || (Array.isArray(value) && value.length === 0);

function refuse(run: Run, { name }: RecordDefinition, missing: Need[]): void {
	if (missing.length === 0) return;
	const [verb, pronoun] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
	throw run.fail(
		`${missing.map(({ label }) => `'${label}'`).join(' and ')} ${verb} empty`,
		run.isTool
			? `A new ${sentenceCase(name)} needs ${pronoun}. Nothing was sent. Call again with a value; if you do not know it, look it up or ask for it first.`
			: `A new ${sentenceCase(name)} needs ${pronoun}. If a value comes from an expression, check that the item has it. Nothing was sent.`,
	);
}
