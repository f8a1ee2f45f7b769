import type { IDataObject } from 'n8n-workflow';
import { formOf } from './form';
import { toId } from './ids';
import type { Id, RecordDefinition, RecordKind, Reference, Run } from '../model';
import { locatorOf } from '../form/locators';
import { amongLeftOut, onlyLeftOut } from './leftOut';
import { pointedByInput } from './fromInput';
import { readLocator } from './locators';
import { isBlank } from '../values/blank';
import { idOf } from '../values/ids';
import { isSameName, show } from '../values/text';
import { sentenceCase } from '../form/wording';

/** A record that a locator points to; its row where it had to be looked for. */
export interface ResolvedReference {
	id: Id;
	row?: IDataObject;
}

/**
 * What a locator points to; undefined when it is empty. An expression may give a name as well: then the one record that
 * has it is looked up, within what the form says, such as the client.
 */
export async function readPointed(
	run: Run,
	reference: Reference,
): Promise<ResolvedReference | undefined> {
	const { to, label = to.name, fallback } = reference;
	const chosen = readLocator(run, locatorOf(reference), label);
	const value = isBlank(chosen) ? (pointedByInput(run, reference) ?? chosen) : chosen;
	const isName =
		typeof value === 'string' && !isBlank(value) && idOf(value, to.idKind) === undefined;
	if (!isName || !isListed(to)) {
		const id = toId(run, value, label, to.idKind);
		return id === undefined ? undefined : { id };
	}
	const name = value.trim();
	const found = await recordsCalled(run, to, name);
	if (found.same.length === 0) {
		// not found is believed only after a look at those that lists leave out
		const search = async (more: IDataObject) => (await recordsCalled(run, to, name, more)).same;
		const [leftOut] = await amongLeftOut(to.leftOut, search);
		if (leftOut && !fallback) throw onlyLeftOut(run, to, label, leftOut);
		const row = await fallback?.(run, leftOut);
		if (fallback) return row && { id: row.id as Id, row };
	}
	const row = exactlyOne(run, to, name, label, found);
	return { id: row.id as Id, row };
}

/** The id alone of what a locator points to. */
export const readPointerId = async (run: Run, reference: Reference) =>
	(await readPointed(run, reference))?.id;

const isListed = (kind: RecordKind): kind is RecordDefinition => 'path' in kind;

/**
 * The one record with that name, or with another of the fields that records of its kind are found by.
 * @throws when there is none or more than one, with the candidates
 */
export const recordCalled = async (run: Run, record: RecordDefinition, name: string) =>
	exactlyOne(run, record, name, record.name, await recordsCalled(run, record, name));

interface Found {
	same: IDataObject[];
	alike: IDataObject[];
}

async function recordsCalled(
	run: Run,
	record: RecordDefinition,
	name: string,
	more: IDataObject = {},
): Promise<Found> {
	const { search } = record;
	const within = await searchedWithin(run, record);
	const query = { ...within, ...more, ...(search ? { [search]: name } : {}) };
	const alike = await run.records(record).find(query, { cached: true });
	return { alike, same: alike.filter((row) => isCalled(record, row, name)) };
}

/** What the form says to look within, as list parameters: the client, which may itself be given by name. */
async function searchedWithin(run: Run, { references, searchWithin = {} }: RecordDefinition) {
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
	record: RecordDefinition,
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
		candidates.length
			? `'${label}' takes an ID, or a name that is the only one. Halo has: ${candidates.join('; ')}.`
			: `'${label}' takes an ID, or a name that is the only one. Halo found nothing like it.`,
	);
}

function isCalled({ fields }: RecordDefinition, row: IDataObject, name: string): boolean {
	const names = ['name', ...fields.filter(({ matchBy }) => matchBy).map(({ id }) => id)];
	return names.some((key) => isSameName(row[key], name));
}

/** All pointers of a form: the record that IDs are counted within, then the others. */
export const pointersOf = ({ parent, references }: RecordDefinition): Reference[] =>
	parent ? [parent, ...references] : references;
