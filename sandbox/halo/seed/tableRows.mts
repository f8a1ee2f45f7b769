import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { mergeCustomFields } from '../writes/customFields.mts';
import { change } from './change.mts';

/** Rows of table fields: resource, record, field, one object of cells for each row. */
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

/** Fills some tables, so that rows can be read, changed and added to on every kind of record. */
export function seedTableRows(store: Store): void {
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
