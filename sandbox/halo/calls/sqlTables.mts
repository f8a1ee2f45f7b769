import { resourceOf } from '../contract.mts';
import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import { definitionsFor } from '../writes/customFields.mts';
import { isObject } from '../writes/typeCheck.mts';

/** Halo's database names beside the resources that hold the same records. */
const tables: Record<string, string> = {
	actions: 'Actions',
	area: 'Client',
	contractheader: 'ClientContract',
	device: 'Asset',
	faults: 'Tickets',
	invoiceheader: 'Invoice',
	requesttype: 'TicketType',
	site: 'Site',
	tstatus: 'Status',
	uname: 'Agent',
	users: 'Users',
};

/** Halo's column names of the ones that reports use most; every field goes by its own name too. */
const anywhere: Record<string, string> = {
	aarea: 'id',
	aareadesc: 'name',
	dateoccured: 'dateoccurred',
	faultid: 'id',
	symptom: 'summary',
	symptom2: 'details',
	username: 'user_name',
	areaint: 'client_id',
	assignedtoint: 'agent_id',
	requesttypenew: 'tickettype_id',
	datecleared: 'dateclosed',
	status: 'status_id',
	uid: 'id',
	uusername: 'name',
	whe_: 'datetime',
	actoutcome: 'outcome',
};
/** Names that mean something else in one table. */
const within: Record<string, Record<string, string>> = {
	Actions: { faultid: 'ticket_id', actionnumber: 'id' },
	// The contract's own fields keep their names: `status` is one of them.
	ClientContract: { status: 'status' },
};

/** One table: its rows with lower-case column names, and whether it has a column. */
export interface Table {
	rows: Row[];
	/** The records without linked data, as `*` shows them. */
	whole: (row: Row) => Row;
	/** A column's value; undefined where the table has no such column. */
	has: (column: string) => boolean;
	value: (row: Row, column: string) => Json;
}

/** The table of that database name, if this Halo knows it. */
export function tableOf(store: Store, name: string): Table | undefined {
	const resource = tables[name.toLowerCase()];
	if (!resource) return undefined;
	const rows = store.of(resource).all();
	const custom = new Map(
		definitionsFor(store, resource).map(({ id, name: own }) => [String(own).toLowerCase(), id]),
	);
	const known = new Set([
		...resourceOf(resource).fields.keys(),
		...rows.flatMap((row) => Object.keys(row)),
		...custom.keys(),
	]);
	const fieldOf = (column: string): string => {
		const own = column.toLowerCase();
		return within[resource]?.[own] ?? anywhere[own] ?? own;
	};
	return {
		rows: rows.filter(({ deleted }) => deleted !== true),
		whole: (row) => ({ ...flat(row), ...customColumns(row) }),
		has: (column) => known.has(fieldOf(column)),
		value: (row, column) => {
			const field = fieldOf(column);
			const id = custom.get(field);
			return (id === undefined ? row[field] : customValue(row, id)) ?? null;
		},
	};
}

const flat = (row: Row): Row =>
	Object.fromEntries(
		Object.entries(row).filter(
			([name, value]) => typeof value !== 'object' && !name.startsWith('_'),
		),
	);

const fieldsOf = ({ customfields }: Row): Row[] =>
	Array.isArray(customfields) ? customfields.filter(isObject) : [];

/** A custom field is a column of its record's table, by its name (docs/halo/reports.md#tables). */
const customValue = (row: Row, id: Json): Json | undefined =>
	fieldsOf(row).find((field) => field.id === id)?.value;

const customColumns = (row: Row): Row =>
	Object.fromEntries(
		fieldsOf(row)
			.filter(({ value }) => value !== undefined && typeof value !== 'object')
			.map(({ name, value }) => [String(name), value]),
	);
