import { randomUUID } from 'node:crypto';
import { created, exception, refuse, ruleText } from '../answers.mts';
import { runSql } from '../calls/sql.mts';
import { asReport } from '../calls/sqlResult.mts';
import { storeFile } from '../files.mts';
import { haloDate } from '../convert.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import type { Hook } from './hooks.mts';
import { mergeCustomFields } from './customFields.mts';
import { rowsIn, tableRows } from './customTables.mts';
import { fieldEntities } from './fieldTypes.mts';

const now = (): string => haloDate(Date.now());

/**
 * Files come as base64, with or without a `data:` prefix. One that belongs to nothing waits for a ticket or an action
 * that names it, and the response repeats the file (docs/halo/files.md#uploading).
 */
export const attachment: Hook = {
	before: (_call, draft, sent, existing) => {
		if (existing) return draft;
		if (!sent.filename) throw ruleText('A filename must be included');
		if (typeof (sent.data_base64 ?? sent.data) !== 'string') throw ruleText('No data was included');
		return { ...draft, guid: randomUUID(), datecreated: now(), data_base64: null, data: null };
	},
	after: ({ store }, stored, sent, existing) => {
		if (existing) return;
		const base64 = String(sent.data_base64 ?? sent.data).replace(/^data:[^,]*,/, '');
		storeFile(store, stored, Buffer.from(base64, 'base64'));
	},
	shown: (row, sent) => {
		const data = sent.data_base64 ?? sent.data;
		return { ticket_id: 0, action_id: 0, unique_id: 0, ...row, ...(data ? { data } : {}) };
	},
};

export const crmNote: Hook = {
	before: ({ store, session }, draft, _sent, existing) =>
		existing
			? draft
			: {
					datetime: now(),
					who_agentid: session.id,
					who: store.of('Agent').get(session.id)?.name ?? 'System',
					...draft,
				},
};

/** The secret of an integration is written, never read. */
export const customIntegration: Hook = {
	before: (_call, draft) => ({ ...draft, new_client_secret: null, new_password: null }),
};

/** `_add_rows` keeps a table's other rows (docs/halo/custom-fields.md#custom-tables). */
export const customTable: Hook = {
	after: ({ store }, stored, sent) => {
		const added = rowsIn(sent._add_rows);
		if (added.length === 0) return;
		const change: Row = { add_rows: true, value: added };
		const rows = tableRows(change, stored.rows, (cells) => cells ?? []);
		store.of('CustomTable').put({ ...stored, rows });
		for (const id of new Set(added.map(({ fkid }) => fkid))) {
			const own = added.filter(({ fkid }) => fkid === id);
			addToRecord(store, stored, String(id), own);
		}
	},
};

/** Rows that name their record (`fkid`) show in the record's own table field as well. */
function addToRecord(store: Store, table: Row, id: string, value: Row[]): void {
	const shows = store.of('FieldInfo').find((one) => one.custom_extra_table_id === table.id);
	const [resource] =
		Object.entries(fieldEntities).find(([, entity]) => entity === shows?.usage) ?? [];
	const record = resource && store.of(resource).get(id);
	if (!record || !shows) return;
	const change: Row = { id: shows.id, add_rows: true, value };
	const customfields = mergeCustomFields(store, resource, [change], record) ?? [];
	store.of(resource).put({ ...record, customfields });
}

/**
 * A report that is only to be loaded is run and forgotten. SQL of one's own needs a right of its own, which the
 * tenant's settings may take away (docs/halo/reports.md#sql).
 */
export const report: Hook = {
	instead: ({ store, world }, elements) => {
		const [only] = elements;
		if (!world.settings.sqlAllowed && elements.some(({ sql }) => sql !== undefined))
			throw refuse(403);
		if (only._loadreportonly !== true && only._testonly !== true) return undefined;
		const result = asReport(runSql(store, String(only.sql ?? '')));
		const shown: Row = { id: 0, name: only.name ?? '', sql: only.sql ?? '', ...result };
		return created(shown);
	},
};

/** To-dos have no address of their own; their number comes with the first write. */
export const toDo: Hook = {
	before: ({ store }, draft) => {
		if (!store.of('Tickets').get(String(draft.ticket_id))) throw exception('Invalid Ticket');
		return { done: false, ...draft };
	},
};

/** `events` is dropped; notification rules bind them (docs/halo/webhooks.md#registering). */
export const webhook: Hook = {
	before: (_call, draft) => ({
		type: 0,
		active: true,
		method: 0,
		content_type: 'application/json',
		authentication_type: 0,
		...draft,
		events: [],
	}),
};

/** What a rule keeps for good, whatever is sent later (docs/halo/webhooks.md#registering). */
const lasting = ['eventno', 'type', 'restriction_team_id'];

/**
 * A rule gets a GUID of its own where none is sent. One that is sent with the GUID of another takes its place, also where
 * it names no `id`.
 */
export const notification: Hook = {
	before: ({ store }, draft, _sent, existing) => {
		if (existing) return { ...draft, ...kept(existing) };
		const owner = draft.guid && store.of('Notification').find(({ guid }) => guid === draft.guid);
		return owner ? { ...draft, id: owner.id } : { ...draft, guid: draft.guid ?? randomUUID() };
	},
};

const kept = (rule: Row): Row =>
	Object.fromEntries(
		lasting.filter((field) => rule[field] !== undefined).map((field) => [field, rule[field]]),
	) as Row;
