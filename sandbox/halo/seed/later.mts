import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { mergeCustomFields } from '../writes/customFields.mts';
import { priorityRow } from './configuration.mts';
import { lastPriority } from './configurationTables.mts';
import type { Random } from './random.mts';

/** What came after the first records: drawn last, so that nothing before it gets another id. */
export function seedLater(store: Store, random: Random): void {
	store.of('Priority').put(priorityRow(random.guid(), 2, 5, lastPriority));
	seedTableRows(store);
}

/** Rows of table fields: resource, record, field, one row of cells each. */
const tableRows: Array<[resource: string, id: number, field: string, rows: Row[]]> = [
	[
		'Tickets',
		20,
		'CFEquipment',
		[
			{ CFItem: 'Laptop', CFQuantity: '1' },
			{ CFItem: 'Dock', CFQuantity: '2' },
		],
	],
	[
		'Client',
		1,
		'CFEscalation',
		[
			{ CFContactName: 'Duty manager', CFContactPhone: '01632 960111', CFOutOfHours: true },
			{ CFContactName: 'Reception', CFContactPhone: '01632 960112', CFOutOfHours: false },
		],
	],
	['Site', 1, 'CFInternetLines', [{ CFProvider: 'Skylane Telecom', CFSpeed: '500/100' }]],
	['Users', 2, 'CFLoans', [{ CFItem: 'Projector', CFLentOn: '2026-01-20' }]],
	['Asset', 1, 'CFServiceVisits', [{ CFVisitedOn: '2026-01-12', CFResult: 'Cleaned' }]],
];

function seedTableRows(store: Store): void {
	for (const [resource, id, name, rows] of tableRows) {
		const value = rows.map((cells): Row => ({
			customfields: Object.entries(cells).map(([cell, content]) => ({
				name: cell,
				value: content,
			})),
		}));
		change(store, resource, id, (record) => ({
			customfields: mergeCustomFields(store, resource, [{ name, value }], record) ?? [],
		}));
	}
}

/** Changes a seeded record without making it look as if it had changed today. */
function change(store: Store, resource: string, id: number, changes: (record: Row) => Row): void {
	const collection = store.of(resource);
	const record = collection.get(id);
	if (record) collection.put({ ...record, ...changes(record) }, collection.changedAt(record));
}
