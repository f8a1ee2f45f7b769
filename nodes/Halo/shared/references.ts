import type { IDataObject } from 'n8n-workflow';
import { narrowing, formOf } from './form';
import { isId, toId, type Id } from './ids';
import { locatorOf } from './locators';
import type { RecordDefinition, RecordKind, Reference, Run } from './types';
import { show } from './unfit';
import { inSentence } from './words';

/**
 * The id in a locator that points to another record; undefined when it is empty. An expression may give a name as well:
 * then the one record that has it is looked up, within what the form says, such as the client.
 */
export async function readPointerId(run: Run, reference: Reference): Promise<Id | undefined> {
	const { to, label = to.name } = reference;
	const value = run.parameter(locatorOf(reference), '');
	const isName = String(value ?? '').trim() !== '' && !isId(value, to.idKind);
	if (!isName || !isListed(to)) return toId(run, value, label, to.idKind);
	return await idByName(run, to, String(value).trim(), label);
}

const isListed = (kind: RecordKind): kind is RecordDefinition => 'path' in kind;

/**
 * The id of the one record with that name, or with another of the fields that records of its kind are found by.
 * @throws when there is none or more than one, with the candidates
 */
export async function idByName(
	run: Run,
	record: RecordDefinition,
	name: string,
	label = record.name,
): Promise<Id> {
	const { search, searchWithin } = record;
	const within = await narrowing({ ...record, dependsOn: searchWithin }, formOf(run));
	const query = { ...record.query, ...within, ...(search ? { [search]: name } : {}) };
	const rows = await run.once(`named ${record.path} ${JSON.stringify(query)}`, async () => {
		const { listKey, paged, permission } = record;
		return (await run.halo.list(record.path, { query, listKey, paged, permission })).rows;
	});

	const same = rows.filter((row) => isCalled(record, row, name));
	if (same.length === 1) return same[0].id as Id;
	const found = same.length ? same : rows;
	const candidates = found.slice(0, 10).map((row) => `${record.label(row)} (${String(row.id)})`);
	throw run.fail(
		same.length
			? `${same.length} ${inSentence(record.plural)} are called ${show(name)}`
			: `No ${inSentence(record.name)} is called ${show(name)}`,
		candidates.length
			? `'${label}' takes an ID, or a name that is the only one. Halo has: ${candidates.join('; ')}.`
			: `'${label}' takes an ID, or a name that is the only one. Halo found nothing like it.`,
	);
}

/** Upper and lower case do not count. */
function isCalled({ fields }: RecordDefinition, row: IDataObject, name: string): boolean {
	const names = ['name', ...fields.filter(({ matchBy }) => matchBy).map(({ id }) => id)];
	const wanted = name.toLowerCase();
	return names.some(
		(key) =>
			String(row[key] ?? '')
				.trim()
				.toLowerCase() === wanted,
	);
}
