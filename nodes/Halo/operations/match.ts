import type { IDataObject } from 'n8n-workflow';
import { inactiveMatch } from '../form/inactiveMatch';
import { toId } from '../input/ids';
import { readParent } from '../input/parent';
import { amongLeftOut, isLeftOut } from '../input/leftOut';
import { mappedFields } from '../input/fromInput';
import { matchingColumns } from '../input/mapper';
import type { Field, Id, RecordDefinition, Run } from '../model';
import { isBlank } from '../values/blank';
import { isSameName, sentenceCase } from '../values/text';

/** The result of the search in Create or Update. */
export interface Match {
	/** The record to change; undefined if a new one has to be created. */
	id?: Id;
	/** Halo itself finds the record, or creates one: which of the two is not known. */
	byHalo?: true;
}

/** Whether records can be found by a field, by the node or by Halo. */
export const isMatchable = ({ matchBy, matchedByHalo }: Field) =>
	matchBy !== undefined || matchedByHalo === true;

/** Searches for the records with the value to match by, with additional list parameters. */
export type Search = (query: IDataObject) => Promise<IDataObject[]>;

/**
 * The one record that matches. A record counts as missing only if every record was searched, including inactive ones.
 * @param search the result of an earlier search together with other items
 * @throws when it is not clear which record is meant
 */
export async function findMatch(
	run: Run,
	record: RecordDefinition,
	body: IDataObject,
	search?: Search,
): Promise<Match> {
	const field = matchField(run, record, body);
	if (!field) return { id: await existingId(run, record) };
	if (field.matchedByHalo) return { byHalo: true };
	const look = search ?? (async (query) => await rowsWith(run, record, field, body, query));
	const active = (await look({})).filter((row) => !isLeftOut(record, row));
	if (active.length > 0) return { id: onlyId(run, record, field, body, active) };
	const then = ifInactive(run);
	if (then === 'create') return {};
	const inactive = await amongLeftOut(record.leftOut, look);
	if (inactive.length === 0) return {};
	if (then === 'update') return { id: onlyId(run, record, field, body, inactive) };
	throw stopped(run, record, field, inactive);
}

/** What to do when only an inactive record matches. */
export const ifInactive = (run: Run) => run.option(inactiveMatch) ?? inactiveMatch.default;

/** The field that records are matched by; undefined for their ID. @throws if it is not known, or has no value */
export function matchField(
	run: Run,
	record: RecordDefinition,
	body: IDataObject,
): Field | undefined {
	const [column] = matchingColumns(run);
	if (column === 'id') return undefined;
	const field = record.fields.find((one) => one.id === column && isMatchable(one));
	if (!field) {
		const choices = record.fields.filter(isMatchable).map((one) => one.displayName);
		throw run.fail(
			`Choose the field to match ${sentenceCase(record.plural)} by`,
			`'Field to match on' must be one of: ID, ${choices.join(', ')}.`,
		);
	}
	if (!isBlank(body[field.id])) return field;
	throw run.fail(
		`'${field.displayName}' is empty, but ${sentenceCase(record.plural)} are matched by it`,
		'Without a value, the node cannot find the record to update. Nothing was sent.',
	);
}

function onlyId(
	run: Run,
	{ plural }: RecordDefinition,
	{ id: key, displayName }: Field,
	body: IDataObject,
	rows: IDataObject[],
): Id {
	const ids = rows.map((row) => row.id as Id);
	if (ids.length === 1) return ids[0];
	throw run.fail(
		`${ids.length} ${sentenceCase(plural)} have '${displayName}' = '${String(body[key])}'`,
		`Choose Update with one of these IDs, or match by ID: ${ids.slice(0, 10).join(', ')}. Nothing was sent.`,
	);
}

function stopped(run: Run, record: RecordDefinition, field: Field, rows: IDataObject[]) {
	const { name, plural, leftOut } = record;
	const ids = rows.slice(0, 10).map(({ id }) => String(id));
	const is = rows.length === 1 ? `The ${sentenceCase(name)} is` : `The ${sentenceCase(plural)} are`;
	return run.fail(
		`${is} ${leftOut?.called ?? 'inactive'}: ${ids.join(', ')} with '${field.displayName}' = '${String(rows[0][field.id])}'`,
		`No other one matches. Set what happens then with the option '${inactiveMatch.displayName}', or change the record in Halo. Nothing was sent.`,
	);
}

/** With an ID there is nothing to create: Halo assigns the IDs itself. */
async function existingId(run: Run, record: RecordDefinition): Promise<Id> {
	const { id: given } = await mappedFields(run, record);
	const id = toId(run, given, `${record.name} ID`, record.idKind);
	if (id === undefined) {
		throw run.fail(
			`'ID' is empty, but ${sentenceCase(record.plural)} are matched by it`,
			'Enter the ID of an existing record, or match by another field. Nothing was sent.',
		);
	}
	await run.records(record).get(id, await readParent(run, record));
	return id;
}

/** Halo's search also finds similar values, so the rows are compared with the value again. */
const rowsWith = async (
	run: Run,
	record: RecordDefinition,
	field: Field,
	body: IDataObject,
	query: IDataObject,
) =>
	(await run.records(record).find({ ...query, ...searchFor(field, body) })).filter((row) =>
		isSameName(row[field.id], body[field.id]),
	);

/** The list parameters that search for the value to match by. */
export const searchFor = (field: Field, body: IDataObject): IDataObject => ({
	...(typeof field.matchBy === 'string' ? { [field.matchBy]: trimmed(body[field.id]) } : {}),
	...withinOf(field, body),
});

/** The list parameters that narrow the search: a site's name is unique within its client. */
export const withinOf = ({ matchWithin }: Field, body: IDataObject): IDataObject =>
	matchWithin && body[matchWithin] !== undefined ? { [matchWithin]: body[matchWithin] } : {};

const trimmed = (value: IDataObject[string]) => (typeof value === 'string' ? value.trim() : value);

/** The same with the value to match by in its compared form, so that no record is renamed by spaces around it. */
export function withTrimmedMatch(run: Run, body: IDataObject): IDataObject {
	const [column] = matchingColumns(run);
	return column in body ? { ...body, [column]: trimmed(body[column]) } : body;
}
