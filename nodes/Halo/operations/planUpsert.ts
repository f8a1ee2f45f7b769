import type { IDataObject } from 'n8n-workflow';
import { hintBlanks } from '../input/blanks';
import { readNewBody } from '../input/body';
import type { Id, Plan, Prepared, RecordDefinition, Run } from '../model';
import { shownWithCreated, toldCreated } from '../output/created';
import { readUntil } from '../output/readUntil';
import { saveNew } from './create.operation';
import { findMatch, matchField, withTrimmedMatch, type Match } from './match';
import { keyOf, searchTogether, type Wanted } from './matchTogether';
import { watchingType } from './typeRequires';
import { saveChange } from './update.operation';
import { sentenceCase } from '../values/text';

/** The values of the form, with the value to match by in its compared form. */
export const readUpsertBody = async (run: Run, record: RecordDefinition) =>
	withTrimmedMatch(run, await readNewBody(run, record));

/** The write that changes the record that was found, or creates a new one. */
export async function planUpsert(
	run: Run,
	record: RecordDefinition,
	body: IDataObject,
	{ id, byHalo }: Match,
): Promise<Plan[]> {
	if (id !== undefined) await hintBlanks(run, record);
	const write =
		id === undefined ? saveNew(run, record, body) : await saveChange(run, record, id, body);
	const created = byHalo ? null : id === undefined;
	const known = toldCreated(run, created);
	const plan = { ...write, known, output: shownWithCreated(record, created) };
	return [id === undefined ? watchingType(run, record, plan) : plan];
}

/** Searches for the records of several items at once. Items with the same value in the same column have the same key. */
export async function prepareMany(record: RecordDefinition, runs: Run[]): Promise<Prepared[]> {
	const all: Array<Wanted | { failure: unknown } | { run: Run; body: IDataObject }> = [];
	for (const run of runs) {
		try {
			const body = await readUpsertBody(run, record);
			const field = matchField(run, record, body);
			all.push(field ? { run, field, body } : { run, body });
		} catch (failure) {
			all.push({ failure });
		}
	}
	const byKey = new Map<string, Wanted>();
	for (const one of all) {
		if ('field' in one && !byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
	}
	const searchable = [...byKey.values()].filter(({ field }) => !field.matchedByHalo);
	// an item after another one with the same value needs no search
	let found: ReturnType<typeof searchTogether> | undefined;
	const searches = async () => await (found ??= searchTogether(record, searchable));
	return all.map((one): Prepared => {
		if ('failure' in one) return { plan: async () => await Promise.reject(one.failure) };
		const { run, body } = one;
		const key = 'field' in one ? keyOf(one) : undefined;
		return {
			key,
			plan: async (earlier) => {
				if (earlier) {
					const match = await matchAgain(run, record, body, earlier);
					return await planUpsert(run, record, body, match);
				}
				const search = 'field' in one ? (await searches()).get(one) : undefined;
				const match = await findMatch(run, record, body, search);
				return await planUpsert(run, record, body, match);
			},
		};
	});
}

/** The record that this execution has already written: it exists, even if Halo does not show it yet. */
async function matchAgain(
	run: Run,
	record: RecordDefinition,
	body: IDataObject,
	{ id }: { id?: Id },
): Promise<Match> {
	const find = async () => await findMatch(run, record, body);
	const match = id === undefined ? await readUntil(run, find, isFound) : { id };
	if (isFound(match)) return match;
	throw run.fail(
		`Halo accepted another item with the same value, but does not show its ${sentenceCase(record.name)} yet`,
		'Nothing was sent for this item, since sending it would create the record twice. Run the item again a little later.',
	);
}

const isFound = ({ id, byHalo }: Match) => id !== undefined || byHalo === true;
