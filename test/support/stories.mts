import type { IDataObject } from 'n8n-workflow';
import { wholeWeek } from './wholeWeek.mts';

/** What a person would enter to create a record and to change it, and what Halo must then say of it. */
export interface Story {
	/** Locators to fill, each with the first record of a resource: `{ clientId: 'client' }`. */
	locators?: Record<string, string>;
	/** Locators with a value of their own: `{ lookupListId: 63 }`. */
	given?: Record<string, number | string>;
	create: IDataObject;
	update: IDataObject;
	/** The column that Create or Update matches by. */
	match?: string;
	/** The locator of the record that it lives in, or that Halo lists it by. */
	within?: string;
}

/** One for each resource that can be written. Dates are written as a read shows them: UTC without a Z. */
export const stories: Record<string, Story> = {
	action: {
		locators: { ticketId: 'ticket' },
		create: { outcome_id: 7, note: 'Called back', hiddenfromuser: true, timetaken: 0.25 },
		update: { note: 'Called back twice' },
		within: 'ticketId',
	},
	agent: {
		create: { name: 'Ada Byron', email: 'ada@example.com', jobtitle: 'Engineer' },
		update: { jobtitle: 'Lead Engineer' },
		match: 'email',
	},
	appointment: {
		locators: { agentId: 'agent', ticketId: 'ticket' },
		create: {
			subject: 'Look at the printer',
			start_date: '2026-04-02T09:00:00',
			end_date: '2026-04-02T10:00:00',
			appointment_type_id: 2,
		},
		update: { note: 'Bring toner', end_date: '2026-04-02T11:00:00' },
		match: 'subject',
	},
	asset: {
		locators: { clientId: 'client', assetTypeId: 'assetType' },
		create: { inventory_number: 'LAP-9001', key_field: 'ada-laptop' },
		update: { key_field: 'ada-laptop-2', warranty_end: '2027-03-01T00:00:00' },
		match: 'inventory_number',
	},
	assetType: {
		create: { name: 'Label Printer', assetgroup_id: 2, tagprefix: 'PRN' },
		update: { monthlycost: 12.5, show_to_users: true },
		match: 'name',
	},
	// files are uploaded and downloaded: test/resources/attachment.test.ts
	attachment: { locators: { ticketId: 'ticket' }, create: {}, update: {}, within: 'ticketId' },
	cannedText: {
		create: { name: 'Greeting', text: 'Thank you for your message.' },
		update: { text: 'Thank you for your call.', team_id: 1 },
		match: 'name',
	},
	category: {
		create: { value: 'Hardware>Printer', category_name: 'Printer', type_id: 2 },
		update: { note: 'All paper, all ink', chargerate: 1 },
		match: 'value',
	},
	client: {
		create: { name: 'Analytical Engines Ltd', website: 'https://example.com' },
		update: { website: 'https://example.org', notes: 'Met at the fair' },
		match: 'name',
	},
	contract: {
		locators: { clientId: 'client' },
		create: {
			ref: 'GOLD-1843',
			start_date: '2026-04-01T00:00:00',
			end_date: '2027-03-31T00:00:00',
			periodchargeamount: 250,
		},
		update: { note: 'Signed by both', rollingcontract: true },
	},
	crmNote: {
		locators: { clientId: 'client' },
		create: { note: 'They want forty laptops', timetaken: 0.5 },
		update: { detail: 'Before the summer', nextcalldate: '2026-04-15T09:00:00' },
		within: 'clientId',
	},
	distributionList: {
		create: { name: 'Newsletter', mailbox_replyto: 'news@example.com' },
		update: { mailbox_replyto: 'press@example.com', dynamic_members: false },
		match: 'name',
	},
	invoice: {
		locators: { clientId: 'client' },
		create: {
			invoice_date: '2026-04-01T00:00:00',
			invoicenumber: 'INV-1843',
			lines: [{ item_shortdescription: 'Toner', qty_order: 2, unit_price: 60 }],
		},
		update: { reference: 'April', duedate: '2026-04-30T00:00:00' },
	},
	invoicePayment: {
		locators: { invoiceId: 'invoice' },
		create: { amount: 120.5, date: '2026-04-20T00:00:00', intent_id: 'pay-1843' },
		update: { thirdpartyid: 'bank-77' },
		match: 'intent_id',
	},
	item: {
		locators: { supplierId: 'supplier' },
		create: { name: 'Toner', baseprice: 60, costprice: 41.5 },
		update: { description: 'Black, 3,000 pages', dont_track_stock: true },
		match: 'name',
	},
	knowledgeBaseArticle: {
		create: { name: 'Change the toner', description: 'It is empty.', resolution: 'Fill it.' },
		update: { resolution: 'Order a new one.', inactive: false },
		match: 'name',
	},
	lookup: {
		given: { lookupListId: 63 },
		create: { name: 'Phone Call', value2: 'Short' },
		update: { name: 'Telephone Call', sequence: 4 },
		within: 'lookupListId',
	},
	opportunity: {
		locators: { clientId: 'client' },
		create: { summary: 'Forty laptops', oppcompanyname: 'Analytical Engines', oppvalue: 40000 },
		update: { oppconversionprobability: 60 },
		match: 'summary',
	},
	project: {
		locators: { clientId: 'client' },
		create: { summary: 'Move to the new office', projecttimebudget: 80 },
		update: { startdate: '2026-05-04T08:00:00', projectinternaltask: true },
		match: 'summary',
	},
	purchaseOrder: {
		locators: { supplierId: 'supplier' },
		create: { title: 'Toner for April', lines: [{ item_id: 1, quantity: 10 }] },
		update: { po_ref: 'PO-1843', est_delivery_date: '2026-04-10T00:00:00' },
	},
	quotation: {
		locators: { clientId: 'client' },
		create: { title: 'Forty laptops', lines: [{ item_id: 1, quantity: 40 }] },
		update: { scope: 'With setup', expiry_date: '2026-06-01T00:00:00' },
	},
	recurringInvoice: {
		locators: { clientId: 'client' },
		create: { name: 'Monthly service', lines: [{ item_id: 1, qty_order: 5, unit_price: 35 }] },
		update: { nextcreationdate: '2026-05-01T00:00:00', disabled: true },
	},
	report: {
		create: { name: 'All sites', sql: 'SELECT sdesc FROM site' },
		update: { description: 'One row for each site' },
		match: 'name',
	},
	salesOrder: {
		locators: { clientId: 'client' },
		create: { title: 'Forty laptops', lines: [{ item_id: 1, quantity: 40 }] },
		update: { po_number: 'THEIRS-9', ship_date: '2026-06-15T00:00:00' },
	},
	service: {
		create: { name: 'Printing', summary: 'Paper and toner' },
		update: { showinusercatalog: true, sequence: 4 },
		match: 'name',
	},
	site: {
		locators: { clientId: 'client' },
		create: { name: 'Difference House', phonenumber: '020 7946 0000' },
		update: { phonenumber: '020 7946 0001' },
		match: 'name',
	},
	sla: {
		create: {
			name: 'Gold',
			workday_id: 1,
			priorities: [{ priorityid: 1, name: 'High' }],
			trackslaresponsetime: true,
		},
		update: { autoreleaseoption: true, autoreleaselimit: 3 },
		match: 'name',
	},
	softwareLicence: {
		locators: { clientId: 'client' },
		create: { name: 'Drawing Suite', count: 12, end_date: '2027-01-31T00:00:00' },
		update: { monthly_price: 22.5, autorenew: true },
		match: 'name',
	},
	supplier: {
		create: { name: 'Jacquard Looms', email_address: 'sales@example.com' },
		update: { phone_number: '020 7946 0003', is_manufacturer: true },
		match: 'name',
	},
	tag: {
		create: { text: 'Printer' },
		update: { text: 'Printers' },
		match: 'text',
	},
	ticket: {
		locators: { ticketTypeId: 'ticketType', clientId: 'client' },
		create: { summary: 'The printer is on fire', details: 'It smells, too' },
		update: { summary: 'The printer was on fire' },
		match: 'summary',
	},
	timesheet: {
		create: { agent_id: 3, date: '2026-04-02T00:00:00', start_time: '2026-04-02T09:00:00' },
		update: { end_time: '2026-04-02T17:30:00', break_hours: 0.5 },
	},
	toDo: {
		locators: { ticketId: 'ticket' },
		create: { text: 'Order the toner', sequence: 1 },
		update: { done: true, end_date: '2026-04-01T12:00:00' },
		within: 'ticketId',
	},
	topLevel: {
		create: { name: 'Partners', notes: 'Those who bring others' },
		update: { notes: 'Those who brought others' },
		match: 'name',
	},
	user: {
		locators: { siteId: 'site' },
		create: { name: 'Charles Babbage', emailaddress: 'charles@example.com' },
		update: { phonenumber: '020 7946 0002' },
		match: 'emailaddress',
	},
	webhook: {
		create: { name: 'Tell the chat', url: 'https://chat.example/tell', active: false },
		update: { note: 'For the night shift', notify_on_failure: true },
		match: 'name',
	},
	workday: {
		create: {
			name: 'Night Shift',
			timezone: 'GMT Standard Time',
			...wholeWeek,
		},
		update: { summary: 'Eight to half past eleven', incsunday: true },
		match: 'name',
	},
};
