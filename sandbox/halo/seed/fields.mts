import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { fieldEntities, fieldTypes as types, inputTypes } from '../writes/fieldTypes.mts';

const select = (...names: string[]): Row => ({
	values: names.map((name, at) => ({ id: at + 1, name })),
});

/** The table that a field shows: FieldInfo and CustomField of the OpenAPI spell it differently. */
const table = (id: number): Row => ({ custom_extra_table_id: id, customextratableid: id });
/** Number of the first column of the first table. */
const firstColumn = 901;

type Definition = [entity: string, name: string, label: string, type: number, extra?: Row];

/** One custom field of each kind on tickets; a few on everything else that has custom fields. */
const definitions: Definition[] = [
	['Tickets', 'CFAlertUid', 'Alert UID', types.text],
	['Tickets', 'CFRootCause', 'Root Cause', types.memo],
	[
		'Tickets',
		'CFEnvironment',
		'Environment',
		types.singleSelect,
		select('Live', 'Test', 'Training'),
	],
	[
		'Tickets',
		'CFAffectedServices',
		'Affected Services',
		types.multiSelect,
		select('Mail', 'Phones', 'Files'),
	],
	['Tickets', 'CFChangeWindow', 'Change Window', types.date],
	['Tickets', 'CFManagerApproved', 'Manager Approved', types.checkbox],
	['Tickets', 'CFSeatCount', 'Seat Count', types.text, { inputtype: inputTypes.integer }],
	['Tickets', 'CFQuotedCost', 'Quoted Cost', types.text, { inputtype: inputTypes.decimal }],
	['Tickets', 'CFEquipment', 'Equipment', types.table, table(1)],
	['Client', 'CFHuduId', 'Hudu ID', types.text],
	[
		'Client',
		'CFSupportPlan',
		'Support Plan',
		types.singleSelect,
		select('Bronze', 'Silver', 'Gold'),
	],
	['Client', 'CFOnboarded', 'Onboarded', types.date],
	['Site', 'CFAlarmCode', 'Alarm Company', types.text],
	['Users', 'CFJobTitle', 'Job Title', types.text],
	['Users', 'CFKeyContact', 'Key Contact', types.checkbox],
	['Agent', 'CFEmployeeNumber', 'Employee Number', types.text, { inputtype: inputTypes.integer }],
	['Asset', 'CFLeaseEnd', 'Lease End', types.date],
	['Asset', 'CFCondition', 'Condition', types.singleSelect, select('New', 'Good', 'Worn')],
	['ClientContract', 'CFRenewalOwner', 'Renewal Owner', types.text],
	['Invoice', 'CFLedgerCode', 'Ledger Code', types.text],
	['Item', 'CFVendorSku', 'Vendor SKU', types.text],
	['KBArticle', 'CFAudience', 'Audience', types.multiSelect, select('Agents', 'Users')],
	['Report', 'CFOwner', 'Owner', types.text],
	['Appointment', 'CFTravelNeeded', 'Travel Needed', types.checkbox],
	['Actions', 'CFMileageNote', 'Mileage Note', types.text],
	['Supplier', 'CFAccountNumber', 'Account Number', types.text],
	['Client', 'CFEscalation', 'Escalation Contacts', types.table, table(2)],
	['Site', 'CFInternetLines', 'Internet Lines', types.table, table(3)],
	['Users', 'CFLoans', 'Equipment on Loan', types.table, table(4)],
	['Asset', 'CFServiceVisits', 'Service Visits', types.table, table(5)],
];

/** The tables that the fields above show, by number: name and columns. */
const tables: Array<[name: string, columns: Array<[name: string, label: string, type: number]>]> = [
	[
		'Equipment',
		[
			['CFItem', 'Item', types.text],
			['CFQuantity', 'Quantity', types.text],
		],
	],
	[
		'Escalation Contacts',
		[
			['CFContactName', 'Contact', types.text],
			['CFContactPhone', 'Phone', types.text],
			['CFOutOfHours', 'Out of Hours', types.checkbox],
		],
	],
	[
		'Internet Lines',
		[
			['CFProvider', 'Provider', types.text],
			['CFSpeed', 'Speed', types.text],
		],
	],
	[
		'Equipment on Loan',
		[
			['CFItem', 'Item', types.text],
			['CFLentOn', 'Lent On', types.date],
		],
	],
	[
		'Service Visits',
		[
			['CFVisitedOn', 'Visited On', types.date],
			['CFResult', 'Result', types.text],
		],
	],
];

/** The tenant's custom fields, and the tables that some of them show. */
export function seedFields(store: Store): void {
	for (const [entity, name, label, type, extra] of definitions) {
		const usage = fieldEntities[entity];
		store
			.of('FieldInfo')
			.put({ name, label, type, inputtype: 0, usage, typeid: usage, searchable: true, ...extra });
	}
	for (const [at, [name, columns]] of tables.entries()) {
		store.of('CustomTable').put({
			id: at + 1,
			name,
			db_name: `CT${name.replace(/ /g, '')}`,
			customfields: columns.map(([column, label, type], place) => ({
				id: firstColumn + at * 10 + place,
				name: column,
				label,
				type,
			})),
			rows: [],
		});
	}
}
