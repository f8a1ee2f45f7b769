import type { Store } from '../store.mts';
import type { Json, Resource, Row } from '../types.mts';
import { fieldEntities } from '../writes/fieldTypes.mts';

/** Data of other records that a record shows as a list of its own. */
interface Linked {
	/** Comes with the single record, without `includedetails`. */
	always?: boolean;
	rows: (store: Store, row: Row) => Json[];
}

const belongingTo = (store: Store, resource: string, field: string, id: Json): Row[] =>
	store
		.of(resource)
		.all()
		.filter((row) => row[field] === id);

/** Lists by resource and field. */
const linked: Record<string, Record<string, Linked>> = {
	Tickets: {
		// docs/halo/tickets.md#approvals: whom to answer for is read from the ticket itself.
		approvers: {
			always: true,
			rows: (store, { id }) => belongingTo(store, 'TicketApproval', 'ticket_id', id),
		},
	},
	// docs/halo/webhooks.md#registering: a view of the notifications that name the webhook
	Webhook: {
		events: {
			always: true,
			rows: (store, { id }) => belongingTo(store, 'Notification', 'webhook_id', id),
		},
	},
	Invoice: {
		payments: { rows: (store, { id }) => belongingTo(store, 'InvoicePayment', 'invoice_id', id) },
	},
};

/**
 * The lists that belong to a record and are kept elsewhere; an empty one is left out.
 * @param details everything; else only what always comes with the single record
 */
export function linkedLists(store: Store, resource: Resource, row: Row, details: boolean): Row {
	const found: Row = {};
	for (const [field, { always, rows }] of Object.entries(linked[resource.name] ?? {})) {
		if (details || always) found[field] = rows(store, row);
	}
	if (details && resource.fields.has('external_links')) {
		found.external_links = externalLinks(store, resource.name, row);
	}
	return Object.fromEntries(
		Object.entries(found).filter(([, list]) => Array.isArray(list) && list.length > 0),
	);
}

/** What other systems call the record; `table_id` says what kind it is (numbers of our own). */
const externalLinks = (store: Store, resource: string, { id }: Row): Row[] =>
	belongingTo(store, 'ExternalLink', 'halo_id', id).filter(
		({ table_id }) => table_id === fieldEntities[resource],
	);
