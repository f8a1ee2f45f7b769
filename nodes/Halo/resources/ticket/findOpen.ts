import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { isCustomField } from '../../lists/customFields';
import { toId } from '../../input/ids';
import type { Run } from '../../model';
import { rowsOfSql } from '../report/rowsOfSql';
import { ticketRecord } from './record';
import { stateOf } from './closing';
import { isSameName } from '../../values/text';

const findBy = parameter({
	displayName: 'Find Open Ticket By',
	name: 'findBy',
	type: 'options',
	default: 'summary',
	description: 'How to recognise an open ticket for the same issue',
	options: [
		{
			name: 'Custom Field',
			value: 'customField',
			description:
				'The same value in a custom field. Needs the permission to write SQL in reports.',
		},
		{ name: 'Summary', value: 'summary', description: 'Exactly the same summary' },
		{ name: 'Ticket ID', value: 'ticketId', description: 'The ID of a ticket, if you know it' },
	],
});

const findField = parameter({
	displayName: 'Custom Field Name',
	name: 'findField',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. CFAlertId',
	description: "Its value is taken from 'Fields' below",
	displayOptions: { show: { findBy: ['customField'] } },
});

const findId = parameter({
	displayName: 'Known Ticket ID',
	name: 'findId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1042',
	description: 'Leave empty if no ticket is known: a new one is then created',
	displayOptions: { show: { findBy: ['ticketId'] } },
});

/** How to recognise an open ticket for the same issue. */
export const findForm = [findBy, findField, findId];

/** The ticket to add to; otherwise why there is none. */
export interface OpenTicket {
	ticket?: IDataObject;
	reason: string;
}

/** The newest open ticket for the same issue. */
export async function findOpen(run: Run, body: IDataObject): Promise<OpenTicket> {
	return await finders[run.parameter(findBy)](run, body);
}

const finders = {
	summary: bySummary,
	customField: byCustomField,
	ticketId: byId,
};

/** Within the client, if one is chosen: another client may have the same issue. */
async function bySummary(run: Run, { summary, client_id }: IDataObject): Promise<OpenTicket> {
	if (!summary) {
		throw run.fail("'Summary' is empty, but open tickets are found by it", 'Nothing was sent.');
	}
	const query = { search_summary: String(summary).trim(), open_only: true, client_id };
	const rows = await run.records(ticketRecord).find(query);
	const same = rows.filter((row) => isSameName(row.summary, summary));
	for (const ticket of same.sort((a, b) => Number(b.id) - Number(a.id))) {
		if ((await stateOf(run, ticket)) === 'open') return { ticket, reason: '' };
	}
	return { reason: 'No open ticket has this summary' };
}

/** Halo's lists cannot be filtered by a custom field, but in its reports it is a column of the table of tickets. */
async function byCustomField(run: Run, { customfields }: IDataObject): Promise<OpenTicket> {
	const name = run.parameter(findField).trim();
	if (!isCustomField(name) || !/^\w+$/.test(name)) {
		throw run.fail(
			`'${name}' is not the name of a custom field`,
			"'Custom Field Name' must be the name that begins with CF, such as CFAlertId.",
		);
	}
	const given = ((customfields ?? []) as IDataObject[]).find((one) => one.name === name)?.value;
	const value = String(given ?? '').trim();
	if (value === '') {
		throw run.fail(
			`'${name}' is empty, but open tickets are found by it`,
			"Add it to 'Fields' and set a value. Nothing was sent.",
		);
	}
	const sql = `SELECT TOP 50 Faultid FROM Faults WHERE ${name} = '${value.replace(/'/g, "''")}' ORDER BY Faultid DESC`;
	const ids = (await rowsOfSql(run, sql)).map((row) => Object.values(row as IDataObject)[0]);
	for (const id of ids) {
		const { ticket } = await known(run, String(id));
		if (ticket) return { ticket, reason: '' };
	}
	if (ids.length === 0) return { reason: `No ticket has this ${name}` };
	const closed = ids.map(String).join(', ');
	return { reason: `No open ticket has this ${name} (closed or deleted: ${closed})` };
}

async function byId(run: Run): Promise<OpenTicket> {
	const id = toId(run, run.parameter(findId), 'Known Ticket ID');
	if (id === undefined) return { reason: 'No ticket was known' };
	return await known(run, id);
}

/** A ticket by its ID, if it exists and is open. */
async function known(run: Run, id: number | string): Promise<OpenTicket> {
	try {
		const ticket = await run.records(ticketRecord).get(id);
		const state = await stateOf(run, ticket);
		if (state === 'open') return { ticket, reason: '' };
		// one ticket too many does less harm than a note that nobody reads
		return { reason: `Ticket ${id} ${state === 'closed' ? 'is' : 'may be'} closed` };
	} catch (cause) {
		if ((cause as { httpCode?: string }).httpCode !== '404') return await Promise.reject(cause);
		return { reason: `Ticket ${id} no longer exists` };
	}
}
