import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import type { Random } from './random.mts';

const assetTypes: Array<[string, number, string[]]> = [
	['Laptop', 1, ['Model', 'Serial Number', 'Operating System', 'Memory']],
	['Server', 1, ['Model', 'Serial Number', 'Operating System']],
	['Printer', 2, ['Model', 'IP Address']],
	['Firewall', 2, ['Model', 'Firmware']],
];
const examples: Record<string, string[]> = {
	Model: ['Ridge 14', 'Ridge 16 Pro', 'Tower T3'],
	'Serial Number': ['SN48213', 'SN77120', 'SN90415'],
	'Operating System': ['Windows 11 Pro', 'Windows Server 2022', 'Ubuntu 24.04'],
	Memory: ['16 GB', '32 GB'],
	'IP Address': ['192.0.2.15', '192.0.2.23'],
	Firmware: ['7.4.1', '7.2.9'],
};

/** Asset types with their own fields, and two to four assets for each client. */
export function seedAssets(store: Store, random: Random): void {
	for (const [at, [name, assetgroup_id, fieldNames]] of assetTypes.entries()) {
		const fields = fieldNames.map((field) =>
			store.of('Field').put({ name: field, typeinfo_id: at + 1, kind: 'T', sequence: 1 }),
		);
		store.of('AssetType').put({ id: at + 1, name, assetgroup_id, fields, cancreate: true });
	}
	const people = store
		.of('Users')
		.all()
		.filter(({ emailaddress }) => emailaddress);
	const owners = new Map(people.map((person) => [person.client_id, person]));
	for (const client of store.of('Client').all()) {
		const owner = owners.get(client.id);
		for (let at = random.between(2, 4); at > 0; at--) seedAsset(store, random, client, owner);
	}
}

function seedAsset(store: Store, random: Random, client: Row, owner: Row | undefined): void {
	const type = random.pick(store.of('AssetType').all());
	const number = store.of('Asset').size + 1;
	const definitions = store
		.of('Field')
		.all()
		.filter(({ typeinfo_id }) => typeinfo_id === type.id);
	const values = definitions.map(({ id, name }): Row => {
		const value = random.pick(examples[String(name)]);
		return { id, name, value, display: value };
	});
	store.of('Asset').put({
		id: number,
		inventory_number: `LK-${String(number).padStart(5, '0')}`,
		key_field: `${String(type.name).toUpperCase()}-${number}`,
		assettype_id: type.id,
		assetgroup_id: type.assetgroup_id,
		client_id: client.id,
		site_id: client.main_site_id,
		inactive: false,
		warranty_end: '2027-06-30T00:00:00',
		fields: values,
		users: owner ? [{ id: owner.id, name: owner.name }] : [],
		...(owner ? { username: owner.name } : {}),
	});
}
