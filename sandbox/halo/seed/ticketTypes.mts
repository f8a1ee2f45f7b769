import type { Store } from '../store.mts';
import type { Json, Row } from '../types.mts';
import { fieldTypes as types, fieldUse } from '../writes/fieldTypes.mts';
import { isObject } from '../writes/typeCheck.mts';
import { choicesOf } from './ticketLookups.mts';

const { hidden, visible, mandatory } = fieldUse;

/** Halo's own fields of a ticket: name, label, type. Their ids begin here (our choice). */
const firstStandardId = 1001;
const standardFields: Array<[name: string, label: string, type: number]> = [
	['summary', 'Summary', types.text],
	['details', 'Details', types.memo],
	['category_1', 'Category', types.singleSelect],
	['impact', 'Impact', types.singleSelect],
	['urgency', 'Urgency', types.singleSelect],
	['priority_id', 'Priority', types.singleSelect],
	['team', 'Team', types.singleSelect],
	['agent_id', 'Agent', types.singleSelect],
	['source', 'Source', types.singleSelect],
	['startdate', 'Start Date', types.date],
	['targetdate', 'Target Date', types.date],
];

/** A field of a ticket type: name, and its use for agents on a new ticket. */
type Use = [name: string, technew: number];
const usual: Use[] = [
	['summary', visible],
	['details', visible],
	['category_1', visible],
	['priority_id', visible],
	['team', visible],
];
/** Which fields a ticket type has, in their order; every other type has the usual ones. */
const fieldsByType: Record<number, Use[]> = {
	1: [
		...usual,
		['impact', visible],
		['urgency', visible],
		['CFAlertUid', visible],
		['source', visible],
	],
	2: [
		['summary', mandatory],
		['details', visible],
		['category_1', visible],
		['priority_id', visible],
		['team', hidden],
		['CFEnvironment', mandatory],
		['CFSeatCount', mandatory],
		['CFQuotedCost', visible],
		['CFRootCause', hidden],
	],
	3: [
		['summary', mandatory],
		['details', mandatory],
		['startdate', mandatory],
		['targetdate', visible],
		['impact', visible],
		['CFChangeWindow', visible],
		['CFManagerApproved', visible],
	],
};

/** What a ticket type allows, where it does not allow everything: ids by what they name. */
interface Allowed {
	statuses?: number[];
	outcomes?: number[];
	/** Values of the first category. */
	category1?: string[];
}
const allowedByType: Record<number, Allowed> = {
	2: { category1: ['Software', 'Software>Office', 'Account'] },
	3: { statuses: [1, 2, 6, 9], outcomes: [0, 5, 7, 8], category1: ['Network', 'Software'] },
};

/** Gives every ticket type its fields, and what it allows of statuses, outcomes and categories. */
export function seedTicketTypes(store: Store): void {
	for (const type of store.of('TicketType').all()) {
		const fields = (fieldsByType[Number(type.id)] ?? usual).map(([name, use], at) =>
			ticketTypeField(Number(type.id), at + 1, definition(store, name), name, use),
		);
		store.of('TicketType').put({
			...type,
			fields,
			hasmandatorytechfields: fields.some(({ technew }) => technew === mandatory),
			...restrictions(store, type.id, allowedByType[Number(type.id)] ?? {}),
		});
	}
}

/** The field's definition: a custom field as it is set up, or one of Halo's own. */
function definition(store: Store, name: string): Row {
	const custom = store.of('FieldInfo').find((one) => one.name === name);
	if (custom) return { ...custom, custom: 1 };
	const at = standardFields.findIndex(([own]) => own === name);
	const [, label, type] = standardFields[at];
	const plain = { id: firstStandardId + at, name, label, type, inputtype: 0, custom: 0, usage: 1 };
	return { ...plain, ...choicesOf(name) };
}

/** A row of `fields` as the OpenAPI describes it (RequestTypeField). */
export const ticketTypeField = (
	rtid: number,
	seq: number,
	fieldinfo: Row,
	fieldname: string,
	technew: number,
): Row => ({
	id: rtid * 1000 + seq,
	rtid,
	fieldid: fieldinfo.id,
	seq,
	fieldname,
	fieldinfo,
	technew,
	techdetail: Math.max(technew, visible),
	endusernew: technew,
	enduserdetail: visible,
	techaction: hidden,
	enduseraction: hidden,
	canupdate: true,
});

/** Lists of the OpenAPI's RequestType; an `allowall_` flag beside each. */
function restrictions(store: Store, type: Json, { statuses, outcomes, category1 }: Allowed): Row {
	const labelled = (resource: string, id: number, label: string): Json =>
		store.of(resource).get(id)?.[label] ?? '';
	const categories = store.of('Category').all().filter(isObject);
	return {
		allowall_status: !statuses,
		allowed_status: (statuses ?? []).map((status_id, at) => ({
			id: at + 1,
			ticketype_id: type,
			status_id,
			status_name: labelled('Status', status_id, 'name'),
		})),
		allowall_actions: !outcomes,
		allowed_actions: (outcomes ?? []).map((key2, at) => ({
			id: at + 1,
			key1: type,
			key2,
			key2_name: labelled('Outcome', key2, 'outcome'),
		})),
		allowall_category1: !category1,
		allowed_category1: categories
			.filter(({ type_id, value }) => type_id === 1 && category1?.includes(String(value)))
			.map(({ id, value }) => ({
				id: Number(id),
				type: 1,
				tickettype_id: type,
				category_id: id,
				category_value: value,
			})),
	};
}
