import type { Store } from '../store.mts';
import type { Resource, Row } from '../types.mts';
import { derived } from './derived.mts';

/** A field that holds another record's id: where that record lives and what it is called there. */
interface Link {
	resource: string;
	label: string;
	/** The field that shows the name, where it is not `<field without _id>_name`. */
	shownAs?: string;
	/** Where the id means this alone; elsewhere the same name means something else. */
	only?: string[];
}

const link = (resource: string, label = 'name', shownAs?: string): Link => ({
	resource,
	label,
	shownAs,
});
const tickets = ['Tickets', 'Opportunities', 'Projects'];

const links: Record<string, Link> = {
	agent_id: link('Agent'),
	asset_id: link('Asset', 'inventory_number'),
	assetgroup_id: link('AssetGroup'),
	assettype_id: link('AssetType'),
	client_id: link('Client'),
	contract_id: link('ClientContract', 'ref', 'contract_ref'),
	department_id: link('Organisation'),
	integration_id: link('CustomIntegration'),
	item_id: link('Item'),
	main_site_id: link('Site'),
	outcome_id: link('Outcome', 'outcome', 'outcome'),
	product_id: link('Product'),
	site_id: link('Site'),
	sla_id: link('SLA'),
	status_id: { ...link('Status'), only: tickets },
	supplier_id: link('Supplier'),
	tickettype_id: link('TicketType'),
	toplevel_id: link('TopLevel'),
	user_id: link('Users'),
	workday_id: link('Workday'),
	workflow_id: link('Workflow'),
};

/**
 * Adds the names that Halo shows beside ids (`client_id` -> `client_name`), read from the linked
 * records, so that a renamed client is renamed everywhere.
 */
export function withNames(store: Store, resource: Resource, row: Row): Row {
	const names: Row = {};
	for (const field of Object.keys(row)) {
		const found = links[field];
		if (!found || row[field] === null) continue;
		if (found.only && !found.only.includes(resource.name)) continue;
		const shownAs = found.shownAs ?? field.replace(/_id$/, '_name');
		if (resource.fields.size > 0 && !resource.fields.has(shownAs)) continue;
		const name = store.of(found.resource).get(String(row[field]))?.[found.label];
		if (name !== undefined) names[shownAs] = name;
	}
	if (row.priority_id !== undefined) Object.assign(names, priorityName(store, row));
	return { ...row, ...names, ...derived[resource.name]?.(store, row) };
}

/** A priority's number means something inside its SLA alone. */
function priorityName(store: Store, row: Row): Row {
	const priority = store
		.of('Priority')
		.find(({ priorityid, slaid }) => priorityid === row.priority_id && slaid === row.sla_id);
	return priority ? { priority_name: priority.name } : {};
}
