import type { Json, Row } from '../types.mts';

/** Which fields a free `search` looks into; Halo does not publish its own list (our choice). */
const searched = new Set(
	(
		'name summary details title subject text description note label filename ref outcome value ' +
		'emailaddress email firstname surname phonenumber mobilenumber inventory_number key_field ' +
		'client_name site_name user_name reportedby invoicenumber thirdpartyinvoicenumber contract_ref category_name line1 postcode'
	).split(' '),
);

/** Whether a record's number is the text or one of its texts contains it, without case. */
export function matchesSearch(row: Row, text: string): boolean {
	const wanted = text.trim().toLowerCase();
	if (String(row.id).toLowerCase() === wanted) return true;
	return Object.entries(row).some(
		([field, value]) => searched.has(field) && contains(value, wanted),
	);
}

/** Whether a value, as text, contains another text, without case. */
export function contains(value: Json | undefined, wanted: string): boolean {
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	return String(value).toLowerCase().includes(wanted.trim().toLowerCase());
}
