import type { IDataObject } from 'n8n-workflow';
import { assetAddress } from '../asset/address';
import { ticketAddress } from '../ticket/address';

/** A part of Halo that has its own permission. */
export interface Area {
	/** As it is written in a sentence: 'customers'. */
	name: string;
	/** Halo's name for the permission to read it: `read:<this>`; what administrators set up has `admin`. */
	permission: string;
	/** A list that only this permission opens. */
	path: string;
	/** The query with which Halo sends one row. */
	query: IDataObject;
	/** It returns nothing without a filter, so an empty response means nothing. */
	emptySaysNothing?: true;
}

const onePage = { pageinate: true, page_size: 1, page_no: 1 };
/** For lists that ignore pages. */
const oneRow = { count: 1 };

const area = (name: string, permission: string, path: string, query: IDataObject = onePage) => ({
	name,
	permission,
	path,
	query,
});

/**
 * Halo's permissions are those that a public client lists; which list belongs to which is inferred from their names,
 * and from refusals that public clients report. Users and sites belong to customers.
 */
export const areas: Area[] = [
	area('tickets', 'tickets', ticketAddress.path),
	area('customers', 'customers', '/Client'),
	area('assets', 'assets', assetAddress.path),
	area('calendar', 'calendar', '/Appointment', oneRow),
	area('timesheets', 'timesheets', '/TimesheetEvent', oneRow),
	{ ...area('CRM notes', 'crm', '/CRMNote', oneRow), emptySaysNothing: true },
	area('opportunities', 'sales', '/Opportunities'),
	area('projects', 'projects', '/Projects'),
	area('contracts', 'contracts', '/ClientContract'),
	area('suppliers', 'suppliers', '/Supplier'),
	area('items', 'items', '/Item'),
	area('quotations', 'quotes', '/Quotation'),
	area('sales orders', 'sos', '/SalesOrder'),
	area('purchase orders', 'pos', '/PurchaseOrder'),
	area('invoices', 'invoices', '/Invoice'),
	area('software licences', 'softwarelicensing', '/SoftwareLicence'),
	area('knowledge base', 'kb', '/KBArticle'),
	area('reports', 'reporting', '/Report'),
	area('configuration', 'admin', '/Webhook', oneRow),
];

/** The box to tick on the application's Permissions tab. */
export const boxOf = ({ permission }: Pick<Area, 'permission'>) =>
	permission === 'admin' ? permission : `read:${permission}`;
