import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { fieldEntities, fieldTypes, fieldUse } from '../writes/fieldTypes.mts';
import { isObject } from '../writes/typeCheck.mts';
import { ticketTypeField } from './ticketTypes.mts';
import { firstNames, lastNames } from './words.mts';

/** How large the tenant is: how many there are of each kind in all; the seed's own few are counted. */
export interface Size {
	clients: number;
	agents: number;
	teams: number;
	categories: number;
	/** Custom fields of tickets; each sixth of the added ones is a selection with fifty entries. */
	ticketFields: number;
}

const entries = 50;
const sub = 12;

/** Adds to what the tenant has until it is that large; never takes away. */
export function seedSize(store: Store, { agents, teams, categories, ticketFields }: Size): void {
	fill(store, 'Agent', agents, agent);
	fill(store, 'Team', teams, (at) => ({
		name: `Team ${at}`,
		sequence: at,
		forrequests: true,
		inactive: false,
	}));
	fill(store, 'Category', categories, category);
	const own = store.of('FieldInfo').all().filter(isOfTickets).length;
	const added = Array.from({ length: Math.max(0, ticketFields - own) }, (_, at) =>
		store.of('FieldInfo').put(field(at + 1)),
	);
	if (added.length > 0) showEverywhere(store, added);
}

function fill(store: Store, resource: string, count: number, rowAt: (at: number) => Row): void {
	for (let at = store.of(resource).size + 1; at <= count; at++) store.of(resource).put(rowAt(at));
}

const isOfTickets = ({ usage }: Row): boolean => usage === fieldEntities.Tickets;

function agent(at: number): Row {
	const firstname = firstNames[at % firstNames.length];
	const surname = `${lastNames[Math.floor(at / firstNames.length) % lastNames.length]} ${at}`;
	return {
		name: `${firstname} ${surname}`,
		firstname,
		surname,
		email: `agent${at}@larkfield.example`,
		team: '1st Line Support',
		isdisabled: false,
		is_agent: true,
		is_api_agent: false,
	};
}

function category(at: number): Row {
	const value = `Area ${Math.ceil(at / sub)}${at % sub === 1 ? '' : `>Topic ${at}`}`;
	return { value, category_name: value, type_id: 1 };
}

function field(at: number): Row {
	const isSelection = at % 6 === 0;
	const { singleSelect, text } = fieldTypes;
	return {
		name: `CFExtra${at}`,
		label: `Extra ${at}`,
		type: isSelection ? singleSelect : text,
		inputtype: 0,
		usage: fieldEntities.Tickets,
		typeid: fieldEntities.Tickets,
		searchable: true,
		...(isSelection && { values: Array.from({ length: entries }, (_, id) => entry(id + 1)) }),
	};
}

const entry = (id: number): Row => ({ id, name: `Choice ${id}` });

/** Every ticket type shows the added fields after its own. */
function showEverywhere(store: Store, added: Row[]): void {
	for (const type of store.of('TicketType').all()) {
		const own = Array.isArray(type.fields) ? type.fields.filter(isObject) : [];
		const more = added.map((definition, at) =>
			ticketTypeField(
				Number(type.id),
				own.length + at + 1,
				{ ...definition, custom: 1 },
				String(definition.name),
				fieldUse.visible,
			),
		);
		store.of('TicketType').put({ ...type, fields: [...own, ...more] });
	}
}
