import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { readExample } from '../../sandbox/n8n/prepare/examples.mts';

/** One node of n8n's own HaloPSA, and the request that it sends to Halo. */
export interface OldNode {
	resource: string;
	operation: string;
	parameters: INodeParameters;
	/** Method, and the path below the API. */
	asks: string;
	/** What it writes. */
	body?: IDataObject;
	/** What it asks a list for. */
	query?: Record<string, string>;
	/** How many records, as a list; the others put out one. */
	gives?: number;
}

export const oldType = 'n8n-nodes-base.haloPSA';

const dates = { startdate: '2026-03-02T09:00:00', targetdate: '2026-03-03T17:00:00' };

/** All 20 operations, with every field that each of them has. Their records are in the sandbox. */
export const oldNodes: OldNode[] = [
	{
		resource: 'client',
		operation: 'create',
		parameters: {
			clientName: '={{ "Ada " + "Ltd" }}',
			additionalFields: {
				inactive: false,
				notes: 'Net {{ 30 }}',
				is_vip: true,
				website: 'ada.example.com',
			},
		},
		asks: 'POST /Client',
		body: {
			name: 'Ada Ltd',
			inactive: false,
			notes: 'Net {{ 30 }}',
			is_vip: true,
			website: 'ada.example.com',
		},
	},
	{
		resource: 'client',
		operation: 'update',
		parameters: {
			clientId: '3',
			updateFields: { inactive: true, name: 'Renamed', notes: '', is_vip: '={{ 1 === 1 }}' },
		},
		asks: 'POST /Client',
		body: { id: 3, inactive: true, name: 'Renamed', notes: '', is_vip: true },
	},
	{ resource: 'client', operation: 'get', parameters: { clientId: '3' }, asks: 'GET /Client/3' },
	{
		resource: 'client',
		operation: 'getAll',
		parameters: { limit: 2, filters: { activeStatus: 'inactive' } },
		asks: 'GET /Client',
		query: { includeinactive: 'true', includeactive: 'false' },
	},
	{
		resource: 'client',
		operation: 'delete',
		parameters: { clientId: '5' },
		asks: 'DELETE /Client/5',
	},
	{
		resource: 'site',
		operation: 'create',
		parameters: {
			siteName: 'Depot',
			selectOption: true,
			clientId: '3',
			additionalFields: { maincontact_name: 'Ada', notes: 'At the back', phonenumber: '555' },
		},
		asks: 'POST /Site',
		body: {
			name: 'Depot',
			client_id: 3,
			maincontact_name: 'Ada',
			notes: 'At the back',
			phonenumber: '555',
		},
	},
	{
		resource: 'site',
		operation: 'update',
		parameters: {
			siteId: '={{ 2 }}',
			updateFields: { client_id: '3', maincontact_name: 'Bob', name: 'Barn', phonenumber: '556' },
		},
		asks: 'POST /Site',
		body: { id: 2, client_id: 3, maincontact_name: 'Bob', name: 'Barn', phonenumber: '556' },
	},
	{
		resource: 'site',
		operation: 'get',
		parameters: { siteId: '2', simplify: false },
		asks: 'GET /Site/2',
	},
	{
		resource: 'site',
		operation: 'getAll',
		parameters: { limit: 3, filters: { activeStatus: 'all', search: 'o' } },
		asks: 'GET /Site',
		query: { search: 'o', includeinactive: 'true', includeactive: 'true' },
		gives: 3,
	},
	{ resource: 'site', operation: 'delete', parameters: { siteId: '4' }, asks: 'DELETE /Site/4' },
	{
		resource: 'ticket',
		operation: 'create',
		parameters: {
			ticketType: 1,
			summary: '=From {{ "n8n" }}',
			details: 'Old node',
			additionalFields: { agent_id: 3, ...dates },
		},
		asks: 'POST /Tickets',
		body: { tickettype_id: 1, summary: 'From n8n', details: 'Old node', agent_id: 3, ...dates },
	},
	{
		resource: 'ticket',
		operation: 'update',
		parameters: {
			ticketId: '2',
			updateFields: { agent_id: '3', details: 'More', summary: 'Changed', ...dates },
		},
		asks: 'POST /Tickets',
		body: { id: 2, agent_id: 3, details: 'More', summary: 'Changed', ...dates },
	},
	{ resource: 'ticket', operation: 'get', parameters: { ticketId: '2' }, asks: 'GET /Tickets/2' },
	{
		resource: 'ticket',
		operation: 'getAll',
		parameters: { returnAll: true, filters: { activeStatus: 'active', search: 'printer' } },
		asks: 'GET /Tickets',
		query: { search: 'printer', includeinactive: 'false', includeactive: 'true' },
	},
	{
		resource: 'ticket',
		// what an old node does that names no operation
		operation: 'delete',
		parameters: { ticketId: '6' },
		asks: 'DELETE /Tickets/6',
	},
	{
		resource: 'user',
		operation: 'create',
		parameters: {
			userName: 'Ada Byron',
			siteId: 1,
			additionalFields: {
				emailaddress: 'ada@example.com',
				notes: 'New',
				password: '=pass{{ 1 }}',
				surname: 'Byron',
				inactive: false,
			},
		},
		asks: 'POST /Users',
		body: {
			name: 'Ada Byron',
			site_id: 1,
			emailaddress: 'ada@example.com',
			notes: 'New',
			password: 'pass1',
			surname: 'Byron',
			inactive: false,
		},
	},
	{
		resource: 'user',
		operation: 'update',
		parameters: {
			userId: '2',
			updateFields: {
				emailaddress: 'a@example.com',
				name: 'A',
				site_id: 3,
				surname: 'B',
				inactive: true,
			},
		},
		asks: 'POST /Users',
		body: {
			id: 2,
			emailaddress: 'a@example.com',
			name: 'A',
			site_id: 3,
			surname: 'B',
			inactive: true,
		},
	},
	{ resource: 'user', operation: 'get', parameters: { userId: '2' }, asks: 'GET /Users/2' },
	{
		resource: 'user',
		operation: 'getAll',
		parameters: { simplify: false, returnAll: true },
		asks: 'GET /Users',
	},
	{ resource: 'user', operation: 'delete', parameters: { userId: '5' }, asks: 'DELETE /Users/5' },
];

export interface Rewritten {
	name: string;
	replaced: number;
	notCarriedOver: Array<{ node: string; setting: string; why: string }>;
	workflow: { nodes: Array<IDataObject & { parameters: INodeParameters }> };
}

/** What the example's own step makes of the given items. */
export function rewrite(...items: object[]): Rewritten[] {
	const step = readExample('from-halopsa-node').nodes.find(({ name }) => name === 'Rewrite');
	const run = new Function('$input', String(step?.parameters.jsCode)) as (input: object) => Array<{
		json: Rewritten;
	}>;
	return run({ all: () => items.map((json) => ({ json })) }).map(({ json }) => json);
}

/** An old node as n8n saves it: a parameter that is at its default is left out. */
export const savedNode = ({ resource, operation, parameters }: OldNode) => {
	const defaults = { client: 'create', site: 'create', ticket: 'delete', user: 'create' };
	const isDefault = defaults[resource as keyof typeof defaults] === operation;
	return {
		id: `${resource}-${operation}`,
		name: `${operation} ${resource}`,
		type: oldType,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {
			...(resource === 'client' ? {} : { resource }),
			...(isDefault ? {} : { operation }),
			...parameters,
		},
		credentials: { haloPSAApi: { id: '1', name: 'Old' } },
	};
};
