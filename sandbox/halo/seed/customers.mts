import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { mergeCustomFields } from '../writes/customFields.mts';
import type { Random } from './random.mts';
import { firstNames, lastNames, places, siteNames, streets, towns, trades } from './words.mts';

const created = '2025-01-15T09:00:00';
const changed = Date.parse('2026-02-01T12:00:00Z');

/** Clients with their sites and people. */
export function seedCustomers(store: Store, random: Random, count: number): void {
	for (let id = 1; id <= count; id++) {
		const name = clientName(id);
		const client: Row = {
			id,
			name,
			toplevel_id: 1,
			inactive: false,
			datecreated: created,
			website: `https://${domainOf(name)}`,
			accountsid: `C${String(id).padStart(4, '0')}`,
			colour: '#2bd3c6',
		};
		const values: Row[] = [
			{ name: 'CFSupportPlan', value: random.between(1, 3) },
			{ name: 'CFOnboarded', value: '2025-02-01' },
		];
		client.customfields = mergeCustomFields(store, 'Client', values) ?? [];
		const sites = random.between(1, 3);
		for (let at = 0; at < sites; at++) {
			const site = seedSite(store, random, client, siteNames[at]);
			if (at === 0)
				store.of('Client').put({ ...client, main_site_id: site.id }, changed + id * 1000);
		}
	}
}

/** Different for any two clients below 1,800. */
function clientName(id: number): string {
	const round = Math.floor((id - 1) / places.length);
	return `${places[(id - 1) % places.length]} ${trades[((id - 1) * 7 + round) % trades.length]}`;
}

const domainOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;

function seedSite(store: Store, random: Random, client: Row, name: string): Row {
	const site = store.of('Site').put(
		{
			name,
			client_id: client.id,
			inactive: false,
			datecreated: created,
			phonenumber: `01632 96${random.between(1000, 9999)}`,
			sla_id: 1,
		},
		changed,
	);
	store.of('Address').put({
		site_id: site.id,
		line1: `${random.between(1, 90)} ${random.pick(streets)}`,
		line2: random.pick(towns),
		postcode: `LK${random.between(1, 20)} ${random.between(1, 9)}AB`,
	});
	const users = random.between(1, 4);
	const place: Row = {
		site_id: site.id,
		client_id: client.id,
		inactive: false,
		datecreated: created,
	};
	store.of('Users').put({ name: 'General User', isserviceaccount: true, ...place }, changed);
	for (let at = 0; at < users; at++) seedUser(store, random, place, domainOf(String(client.name)));
	return site;
}

function seedUser(store: Store, random: Random, place: Row, domain: string): void {
	const [firstname, surname] = [random.pick(firstNames), random.pick(lastNames)];
	const login = `${firstname}.${surname}`.toLowerCase().replace("'", '');
	const user: Row = {
		name: `${firstname} ${surname}`,
		firstname,
		surname,
		emailaddress: `${login}@${domain}`,
		phonenumber: `01632 97${random.between(1000, 9999)}`,
		...place,
		inactive: random.chance(0.05),
		isserviceaccount: false,
	};
	const values: Row[] = [
		{ name: 'CFJobTitle', value: random.pick(['Manager', 'Clerk', 'Director']) },
	];
	user.customfields = mergeCustomFields(store, 'Users', values) ?? [];
	store.of('Users').put(user, changed);
}
