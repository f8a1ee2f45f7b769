import { resourceNames, resourceOf } from '../contract.mts';
import type { Store } from '../store.mts';
import type { Resource, Row, ValueType } from '../types.mts';
import type { Random } from './random.mts';

const rows = 3;
/** Fields worth filling so that a record reads like one; others stay away as Halo's nulls do. */
const labels = [
	'name',
	'title',
	'subject',
	'summary',
	'text',
	'displayName',
	'note',
	'filename',
	'code',
];
const dates = [
	'date',
	'datetime',
	'timestamp',
	'datecreated',
	'date_created',
	'start_date',
	'end_date',
];
const links = ['ticket_id', 'client_id', 'site_id', 'user_id', 'agent_id', 'asset_id', 'item_id'];
const day = '2026-02-0';

/** A few rows for every resource that has none yet, from nothing but its contract. */
export function seedRest(store: Store, random: Random): void {
	for (const name of resourceNames) {
		const resource = resourceOf(name);
		if (resource.list === 'object' || store.of(name).size > 0) continue;
		for (let at = 1; at <= rows; at++) store.of(name).put(genericRow(resource, at, random));
	}
	store.of('Control').put({ id: 1, company_name: 'Larkfield IT', default_currency: 1 });
}

function genericRow(resource: Resource, at: number, random: Random): Row {
	const row: Row = {};
	if (resource.id === 'guid' || resource.id === 'guidText') row.id = random.guid();
	const known = (field: string, ...types: ValueType[]): boolean => {
		const type = resource.fields.get(field.toLowerCase())?.type;
		return type ? types.includes(type) : resource.fields.size === 0;
	};
	const label = `${resource.name} ${at}`;
	for (const field of labels.filter((one) => known(one, 'text'))) row[field] = label;
	for (const field of dates.filter((one) => known(one, 'date')))
		row[field] = `${day}${at}T09:00:00`;
	for (const field of links.filter((one) => known(one, 'int', 'number'))) row[field] = at;
	return row;
}
