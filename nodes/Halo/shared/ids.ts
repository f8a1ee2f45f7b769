import type { IDataObject } from 'n8n-workflow';
import { show } from './convert';
import { locatorOf, ownLocator } from './locators';
import type { RecordDefinition, Reference, Run } from './types';

/** The id in a locator; undefined when it is empty. */
export function readId(run: Run, reference: Reference): number | undefined {
	return toId(run, run.parameter(locatorOf(reference), ''), reference.label ?? reference.to.name);
}

/** A record's id as a number; 0 and negative ids are legal. Undefined when empty. */
export function toId(run: Run, value: unknown, name: string): number | undefined {
	const text = String(value ?? '').trim();
	if (text === '') return undefined;
	// Halo writes some ids as 12.0
	if (/^-?\d+(\.0+)?$/.test(text)) return Number(text);
	throw run.fail(
		`'${name}' takes an ID, and was given ${show(value)}`,
		'Choose from the list, or give the number that Halo shows as the ID.',
	);
}

/** The id of the record that the operation is about. Never empty: nothing is sent without it. */
export function readOwnId(run: Run, record: RecordDefinition): number {
	const id = toId(run, run.parameter(ownLocator(record), ''), record.name);
	if (id !== undefined) return id;
	throw run.fail(
		`'${record.name}' is empty`,
		'Choose from the list or give an ID. If it comes from an expression, check that the item has it.',
	);
}

/** The query that names the record that ids are counted within. */
export function readWithin(run: Run, { within }: RecordDefinition): IDataObject {
	const id = within?.filter ? readId(run, within) : undefined;
	return within?.filter && id !== undefined ? { [within.filter]: id } : {};
}
