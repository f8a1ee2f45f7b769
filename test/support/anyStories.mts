import type { IDataObject } from 'n8n-workflow';
import type { KnownField } from '../../nodes/Halo/catalogue';
import type { RecordType } from '../../nodes/Halo/catalogue/recordTypes';
import { wholeWeek } from './wholeWeek.mts';

/** What Halo wants beside a name and one more field, and why. */
interface Needs {
	why: string;
	fields?: IDataObject;
	/** Fields that hold the id of a record: the first of these resources. */
	links?: Record<string, string>;
	filters?: IDataObject;
	/** The field that the type is counted within; it is among the fields or links. */
	parent?: string;
}

export const needs: Record<string, Needs> = {
	Actions: {
		why: 'an action belongs to a ticket and says its outcome',
		fields: { outcome_id: 7 },
		links: { ticket_id: 'Tickets' },
		parent: 'ticket_id',
	},
	Appointment: {
		why: 'an appointment has a beginning and an end',
		fields: { start_date: '2026-05-06T09:00:00', end_date: '2026-05-06T10:00:00' },
	},
	AssetChange: {
		why: 'changes are listed by asset',
		fields: { asset_id: 1 },
		filters: { asset_id: 1 },
	},
	AssetSoftware: { why: 'software is listed by device', filters: { device_id: 1 } },
	Attachment: {
		why: 'a file belongs to something, and is nothing without its bytes',
		fields: { ticket_id: 1, filename: 'note.txt', data_base64: 'SGVsbG8=' },
		filters: { ticket_id: 1 },
	},
	AssetType: { why: 'an asset type belongs to a group', fields: { assetgroup_id: 2 } },
	Category: { why: 'a ticket keeps the value of its category', fields: { value: 'New>One' } },
	Certificate: { why: 'a certificate has a password', fields: { new_password: 'hush' } },
	ClientContract: {
		why: 'a contract has a beginning and an end',
		fields: { ref: 'GOLD-1', start_date: '2026-04-01', end_date: '2027-03-31' },
	},
	CRMNote: {
		why: 'a note belongs to a client, and is listed by it',
		fields: { client_id: 1 },
		filters: { client_id: 1 },
	},
	Invoice: {
		why: 'an invoice has a date and lines',
		fields: { invoice_date: '2026-04-01', lines: [{ qty_order: 2, unit_price: 60 }] },
	},
	InvoicePayment: {
		why: 'a payment has an amount and a date',
		fields: { amount: 120.5, date: '2026-04-20' },
	},
	Lookup: {
		why: 'an entry is counted within its list',
		fields: { lookupid: 63 },
		parent: 'lookupid',
	},
	Quotation: {
		why: 'a quotation has a title and lines',
		fields: { title: 'Forty laptops', lines: [{ item_id: 1, quantity: 40 }] },
	},
	SLA: {
		why: 'priorities, each with a description',
		fields: { priorities: [{ priorityid: 1, name: 'High' }] },
	},
	Search: { why: 'without a text there is nothing to search', filters: { search: 'a' } },
	Site: { why: 'a site belongs to a client', links: { client_id: 'Client' } },
	TicketApproval: { why: 'an approval belongs to a ticket', fields: { ticket_id: 77 } },
	TicketType: {
		why: 'a column of the database that may not be empty',
		fields: { appointmentdefaultbody: 1 },
	},
	Timesheet: {
		why: 'a timesheet is a day of an agent',
		fields: { agent_id: 3, date: '2026-04-02' },
	},
	ToDo: {
		why: 'a to-do belongs to a ticket',
		links: { ticket_id: 'Tickets' },
		parent: 'ticket_id',
	},
	Users: { why: 'a user belongs to a site', links: { site_id: 'Site' } },
	Webhook: { why: 'a webhook calls an address', fields: { url: 'https://chat.example/tell' } },
	Workday: { why: 'all of its days', fields: wholeWeek },
};

/** Fields that a text of ours may stand in, the likeliest first. */
const NAMES = ['name', 'summary', 'subject', 'title', 'text', 'ref', 'note', 'description'];

/** They decide whether a list shows the record at all. */
const HIDES = /inactive|deleted|closed|hidden|disabled|active|enabled|isdefault/;

/** What a person would enter for the type, and what Halo must hold then. */
export interface AnyStory {
	create: IDataObject;
	update: IDataObject;
	/** The same as Halo keeps it. */
	created: IDataObject;
	updated: IDataObject;
	/** The record that this type is counted within. */
	within: IDataObject;
}

/**
 * A name and one more field of another type, chosen by nothing but the catalogue.
 * @param firstOf the id of the first record of a resource
 */
export function storyOf(
	{ key, fields, verbs }: RecordType,
	firstOf: (resource: string) => unknown,
): AnyStory {
	const more = neededBy(key, firstOf);
	const usable = fields.filter(({ id }) => id !== 'id' && !id.startsWith('_') && !(id in more));
	const texts = usable.filter(({ type }) => type === 'string').map(({ id }) => id);
	const name = NAMES.find((one) => texts.includes(one)) ?? texts.find((one) => !/id$/.test(one));
	const typed =
		usable.find(({ type }) => type === 'dateTime') ??
		usable.find(({ id, type }) => type === 'boolean' && !HIDES.test(id)) ??
		usable.find(({ id, type }) => type === 'number' && !/id$|_id_|status|type/.test(id)) ??
		usable.find(({ type }) => type === 'number');
	const [entered, kept] = typed ? sample(typed) : [{}, {}];
	const named = (text: string) => (name ? { [name]: `${text} ${key}` } : {});
	const { parent } = needs[key] ?? {};
	const { [parent ?? '']: within, ...beside } = more;
	return {
		create: { ...beside, ...named('New'), ...entered },
		created: { ...named('New'), ...kept },
		// what cannot be created has only what a change gives it
		update: { ...named('Changed'), ...(name && verbs.includes('create') ? {} : entered) },
		updated: { ...named('Changed'), ...kept },
		within: parent ? { [parent]: within } : {},
	};
}

function neededBy(key: string, firstOf: (resource: string) => unknown): IDataObject {
	const { fields, links = {} } = needs[key] ?? {};
	const ids = Object.entries(links).map(([field, to]) => [field, firstOf(to)]);
	return { ...fields, ...(Object.fromEntries(ids) as IDataObject) };
}

/** As a person enters it, and as Halo keeps it: some dates are whole days, so this one is. */
function sample({ id, type }: KnownField): [IDataObject, IDataObject] {
	if (type === 'dateTime') return [{ [id]: '2026-05-06' }, { [id]: '2026-05-06T00:00:00' }];
	const value = type === 'boolean' ? true : 3;
	return [{ [id]: String(value) }, { [id]: value }];
}
