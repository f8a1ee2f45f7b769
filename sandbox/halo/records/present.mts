import type { Store } from '../store.mts';
import type { Json, Resource, Row } from '../types.mts';
import { mergeCustomFields } from '../writes/customFields.mts';
import { linkedLists } from './linked.mts';
import { withNames } from './names.mts';
import { withZone } from './withZone.mts';

/** Linked data that comes without `includedetails`, or with a flag of its own: field -> flag. */
const flagged: Record<string, Record<string, string>> = {
	Asset: { fields: 'includeassetfields' },
	FieldInfo: { values: 'includevalues' },
	Invoice: { lines: 'includelines' },
	Quotation: { lines: 'includelines' },
	RecurringInvoice: { lines: 'includelines' },
	SLA: { priorities: 'showpriorities' },
	ViewLists: {},
};
/** What is kept for ourselves, such as whether a status closes. */
const isInternal = (field: string): boolean => field.startsWith('_');

/** Texts that a list leaves out unless it is asked for them: field -> flag. */
const askedFor: Record<string, Record<string, string>> = {
	Actions: { note_html: 'includehtmlnote', emailbody_html: 'includehtmlemail' },
};

/** What the response to a write holds although nobody set it. */
const blank: Record<string, Row> = {
	Tickets: {
		category_1: '',
		category_2: '',
		category_3: '',
		category_4: '',
		categoryid_1: 0,
		categoryid_2: 0,
		categoryid_3: 0,
		categoryid_4: 0,
		reportedby: '',
	},
};
/** Resources whose rows always carry everything: settings, logs, what has no single object. */
const whole = new Set(
	(
		'Appointment Bookmark CRMNote CustomTable Feed Notification Search ServiceStatus ' +
		'TicketTypeField TopLevel Webhook WebhookEvent Workday TimesheetEvent Lookup'
	).split(' '),
);
/** Fields that live tenants declare as doubles, so that `12.0` may be in a body (docs/halo/requests.md#ids). */
const doubles: Record<string, string> = { Users: 'site_id', Site: 'client_id' };

/** Each of their rows says 0 for its id (docs/halo/writing.md#what-could-not-be-created). */
const unnumbered = new Set(['TimesheetEvent']);

/** Marks a whole number that must be written with a decimal point; see `render`. */
const doubleMark = '\u0001double:';

/** How much of a record is shown. */
interface Presentation {
	/** For includedetails, and for the response to a write. */
	details?: boolean;
	/** The response to a write: dates carry `Z`, and empty texts stay (docs/halo/requests.md#dates). */
	written?: boolean;
	/** The record was asked for by its id. */
	one?: boolean;
	query?: Record<string, string>;
}

/**
 * A stored record as Halo shows it: names beside ids, nothing null or empty, linked data only on request. The response to a
 * write leaves out nulls alone.
 */
export function present(
	store: Store,
	resource: Resource,
	row: Row,
	{ details = false, one = details, written = false, query = {} }: Presentation = {},
): Row {
	const shown: Row = written ? { ...blank[resource.name] } : {};
	for (const [field, value] of Object.entries(withNames(store, resource, row))) {
		if (value === null || value === undefined || isInternal(field)) continue;
		if (value === '' && !written) continue;
		const onlyFor = one ? undefined : askedFor[resource.name]?.[field];
		if (onlyFor && query[onlyFor]?.toLowerCase() !== 'true') continue;
		const isLinked = typeof value === 'object';
		const flag = flagged[resource.name]?.[field];
		const asked =
			details || whole.has(resource.name) || (flag && query[flag]?.toLowerCase() === 'true');
		if (isLinked && !asked) continue;
		shown[field] = value;
	}
	if (one || resource.name === 'Webhook')
		Object.assign(shown, linkedLists(store, resource, row, details));
	const customfields = details && mergeCustomFields(store, resource.name, undefined, row);
	if (customfields) shown.customfields = customfields;
	if (written) Object.assign(shown, withZone(resource, shown));
	const double = doubles[resource.name];
	const number = double && shown[double];
	if (double && number !== undefined && Number.isInteger(number)) {
		// the detail has the whole number beside it (docs/halo/requests.md#ids)
		if (one && resource.fields.has(`${double}_int`)) shown[`${double}_int`] = number;
		shown[double] = `${doubleMark}${String(number)}`;
	}
	if (unnumbered.has(resource.name)) shown.id = 0;
	return shown;
}

/** JSON text of a response; marked whole numbers get their decimal point. */
export function render(body: Json): string {
	return JSON.stringify(body).replace(/"\\u0001double:(-?\d+)"/g, '$1.0');
}
