import type { Store } from '../store.mts';
import type { Row } from '../types.mts';
import { fieldEntities, fieldTypes as types, inputTypes } from '../writes/fieldTypes.mts';

const select = (...names: string[]): Row => ({
	values: names.map((name, at) => ({ id: at + 1, name })),
});

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
	['Tickets', 'CFEquipment', 'Equipment', types.table, { custom_extra_table_id: 1 }],
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
];

/** The tenant's custom fields, and the table that one of them shows. */
export function seedFields(store: Store): void {
	for (const [entity, name, label, type, extra] of definitions) {
		const usage = fieldEntities[entity];
		store
			.of('FieldInfo')
			.put({ name, label, type, inputtype: 0, usage, typeid: usage, searchable: true, ...extra });
	}
	store.of('CustomTable').put({
		id: 1,
		name: 'Equipment',
		db_name: 'CTEquipment',
		customfields: [
			{ id: 901, name: 'CFItem', label: 'Item', type: types.text },
			{ id: 902, name: 'CFQuantity', label: 'Quantity', type: types.text },
		],
		rows: [],
	});
}
