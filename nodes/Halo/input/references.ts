import type { IDataObject } from 'n8n-workflow';
import { formOf } from './form';
import { toId } from './ids';
import type { Id, NamedKind, RecordDefinition, RecordKind, Reference, Run } from '../model';
import { locatorOf } from '../form/locators';
import { readChosen } from './chosen';
import { amongLeftOut, onlyLeftOut } from './leftOut';
import { pointedByInput } from './fromInput';
import { isBlank } from '../values/blank';
import { idOf } from '../values/ids';
import { isSameName, show, sentenceCase } from '../values/text';

/** A record that a locator refers to; with its row if it had to be searched for. */
export interface ResolvedReference {
	id: Id;
	row?: IDataObject;
}

/**
 * The record that a locator refers to; undefined when it is empty. An expression may also return a name: then the one
 * record with that name is looked up, within what the form sets, such as the client.
 */
export async function readPointed(
	run: Run,
	reference: Reference,
): Promise<ResolvedReference | undefined> {
	const { to, label = to.name, fallback } = reference;
	const chosen = readChosen(run, locatorOf(reference), to, label);
	const value = isBlank(chosen.value)
		? (pointedByInput(run, reference) ?? chosen.value)
		: chosen.value;
	const isId = typeof value !== 'string' || idOf(value, to.idKind) !== undefined;
	if (isBlank(value) || (isId && !chosen.isName) || !isListed(to)) {
		const id = toId(run, value, label, to.idKind);
		return id === undefined ? undefined : { id };
	}
	const name = String(value).trim();
	const within = await searchedWithin(run, to);
	const found = await recordsCalled(run, to, name, within);
	if (found.same.length === 0) {
		// a record counts as missing only after a search of those that lists leave out
		const search = async (more: IDataObject) =>
			(await recordsCalled(run, to, name, { ...within, ...more })).same;
		const [leftOut] = await amongLeftOut(to.leftOut, search);
		if (leftOut && !fallback) throw onlyLeftOut(run, to, label, leftOut);
		const row = await fallback?.(run, leftOut);
		if (fallback) return row && { id: row.id as Id, row };
	}
	const row = exactlyOne(run, to, name, label, found);
	return { id: row.id as Id, row };
}

/** Only the ID of the record that a locator refers to. */
export const readPointerId = async (run: Run, reference: Reference) =>
	(await readPointed(run, reference))?.id;

const isListed = (kind: RecordKind): kind is NamedKind => 'path' in kind;

/**
 * The one record with that name, or with that value in another of its key fields.
 * @param within list parameters that narrow the search; by default those of the form
 * @throws when there is none or more than one, with the candidates
 */
export async function recordCalled(
	run: Run,
	record: RecordDefinition,
	name: string,
	within?: IDataObject,
) {
	const narrowed = within ?? (await searchedWithin(run, record));
	return exactlyOne(
		run,
		record,
		name,
		record.name,
		await recordsCalled(run, record, name, narrowed),
	);
}

interface Found {
	same: IDataObject[];
	alike: IDataObject[];
}

async function recordsCalled(
	run: Run,
	record: NamedKind,
	name: string,
	within: IDataObject,
): Promise<Found> {
	const { search } = record;
	const query = { ...within, ...(search ? { [search]: name } : {}) };
	const alike = await run.records(record).find(query, { cached: true });
	return { alike, same: alike.filter((row) => isCalled(record, row, name)) };
}

/** The list parameters that the form sets for a search: the client, which may itself be a name. */
async function searchedWithin(run: Run, { references = [], searchWithin = {} }: NamedKind) {
	const query: IDataObject = {};
	for (const [parameter, locator] of Object.entries(searchWithin)) {
		const reference = references.find((one) => locatorOf(one) === locator);
		const id = reference ? await readPointerId(run, reference) : formOf(run).id(locator);
		if (id !== undefined) query[parameter] = id;
	}
	return query;
}

function exactlyOne(
	run: Run,
	record: NamedKind,
	name: string,
	label: string,
	{ same, alike }: Found,
): IDataObject {
	if (same.length === 1) return same[0];
	const candidates = (same.length ? same : alike)
		.slice(0, 10)
		.map((row) => `${record.label(row)} (${String(row.id)})`);
	throw run.fail(
		same.length
			? `${same.length} ${sentenceCase(record.plural)} are called ${show(name)}`
			: `No ${sentenceCase(record.name)} is called ${show(name)}`,
		adviceOn(run, label, candidates),
	);
}

function adviceOn({ isTool }: Run, label: string, candidates: string[]): string {
	const takes = `'${label}' must be an ID or a unique name.`;
	const list = candidates.join('; ');
	if (isTool)
		return list
			? `Call again with one of: ${list}. Nothing was sent.`
			: `${takes} Halo found nothing similar: search with another word, or ask for it. Nothing was sent.`;
	return list ? `${takes} Halo has: ${list}.` : `${takes} Halo found nothing similar.`;
}

/** Its name, another key field, or its label in the locator's list. */
function isCalled(kind: NamedKind, row: IDataObject, name: string): boolean {
	const { fields = [], nameKeys = [], label } = kind;
	const keys = [
		'name',
		...nameKeys,
		...fields.filter(({ matchBy }) => matchBy).map(({ id }) => id),
	];
	return keys.some((key) => isSameName(row[key], name)) || isSameName(label(row), name);
}

/** All references of a form: the parent record, then the others. */
export const pointersOf = ({ parent, references }: RecordDefinition): Reference[] =>
	parent ? [parent, ...references] : references;
