import { storeFile } from '../files.mts';
import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import type { Random } from './random.mts';

/** Money, knowledge and calendar: a few of each, tied to the first clients. */
export function seedBusiness(store: Store, random: Random): void {
	const add = (resource: string, ...rows: Row[]) =>
		rows.forEach((row) => store.of(resource).put(row));
	add('Supplier', { id: 1, name: 'Pennant Distribution' }, { id: 2, name: 'Skylane Telecom' });
	add(
		'Item',
		{
			id: 1,
			name: 'Managed Workstation',
			baseprice: 35,
			costprice: 12,
			assetgroup_id: 1,
			supplier_id: 1,
		},
		{
			id: 2,
			name: 'Mailbox Licence',
			baseprice: 9,
			costprice: 7,
			assetgroup_id: 3,
			supplier_id: 1,
		},
		{ id: 3, name: 'On-site Hour', baseprice: 90, costprice: 0, assetgroup_id: 1 },
	);
	for (const client of store.of('Client').all().slice(0, 12)) seedMoney(store, random, client);
	add(
		'KBArticle',
		{
			id: 1,
			name: 'Map a network drive',
			description: '<p>Open <b>Files</b>, then <i>Map</i>.</p>',
		},
		{ id: 2, name: 'Report phishing', description: '<p>Use the button in your mail program.</p>' },
		{
			id: 3,
			name: 'Restart the print spooler',
			description: '<ol><li>Stop</li><li>Start</li></ol>',
		},
	);
	add('FAQLists', { id: 1, name: 'How To' }, { id: 2, name: 'Security' });
	for (let id = 1; id <= 8; id++) seedAppointment(store, id);
	add(
		'Report',
		{
			id: 1,
			name: 'Open tickets',
			sql: 'SELECT faultid AS [Ticket], symptom AS [Summary], status FROM faults WHERE status < 8',
			group_name: 'Service Desk',
		},
		{
			id: 2,
			name: 'Clients',
			sql: 'SELECT TOP 100 PERCENT aarea AS [Id], aareadesc AS [Client] FROM area ORDER BY aareadesc',
			published_id: 'pub-clients-5d1c',
		},
		{ id: 3, name: 'Broken report', sql: 'SELECT nothing FROM nowhere' },
	);
	seedFile(store);
}

function seedMoney(store: Store, random: Random, client: Row): void {
	const place: Row = { client_id: client.id, site_id: client.main_site_id };
	const number = 1000 + Number(client.id);
	store.of('ClientContract').put({
		...place,
		ref: `SUP-${number}`,
		start_date: '2026-01-01T00:00:00',
		end_date: '2026-12-31T00:00:00',
		numberofunitsfree: 20,
	});
	const seats = random.between(3, 30);
	const lines: Row[] = [
		{
			id: number * 10,
			item_id: 1,
			item_shortdescription: 'Managed Workstation',
			qty_order: seats,
			unit_price: 35,
		},
		{
			id: number * 10 + 1,
			item_id: 2,
			item_shortdescription: 'Mailbox Licence',
			qty_order: seats,
			unit_price: 9,
		},
	];
	const money: Row = { ...place, lines, total: seats * 44, invoice_date: '2026-02-01T00:00:00' };
	store.of('Invoice').put({ ...money, invoicenumber: `INV${number}`, posted: random.chance(0.4) });
	store.of('RecurringInvoice').put({ ...money, nextcreationdate: '2026-03-01T00:00:00' });
	store.of('Quotation').put({ ...place, title: 'Laptop refresh', lines });
}

function seedAppointment(store: Store, id: number): void {
	const day = String(id).padStart(2, '0');
	store.of('Appointment').put({
		id,
		subject: `Site visit ${id}`,
		start_date: `2026-03-${day}T10:00:00`,
		end_date: `2026-03-${day}T11:00:00`,
		agent_id: 3 + (id % 3),
		agents: [{ id: 3 + (id % 3), use: 'agent' }],
		ticket_id: id,
		client_id: store.of('Tickets').get(id)?.client_id ?? 1,
		appointment_type_id: 0,
		complete_status: -1,
	});
}

function seedFile(store: Store): void {
	const row = store.of('Attachment').put({
		filename: 'printer-photo.txt',
		ticket_id: 1,
		datecreated: '2026-01-05T09:00:00',
		note: 'From the user',
	});
	storeFile(store, row, Buffer.from('The display says: no paper.\n'));
}
