import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { readBody } from '../../input/body';
import { readOwnId } from '../../input/ownId';
import type { Id, Operation, Run } from '../../model';
import { mapConcurrently } from '../../transport/mapConcurrently';
import { ownLocatorField } from '../../form/locators';
import {
	dryRun,
	extraBody,
	fieldsMapper,
	options,
	output,
	outputFields,
	timeZone,
} from '../../form/parameters';
import { present } from '../../output/present';
import { simplifiedOutput } from '../../output/simplified';
import { skipRules } from '../common/switches';
import { saysClosed, stateOf } from './closing';
import { moveWithSite } from './move';
import { ticketRecord } from './record';

const includeClosed = parameter({
	displayName: 'Include Closed Children',
	name: 'includeClosed',
	type: 'boolean',
	default: false,
	description: 'Whether to change children that are already closed, too',
});

/**
 * Changes all children of a ticket in the same way: closes them, or reassigns them. One request reads them and one
 * writes all. Halo's call /Tickets/processchildren is not used, since its effect is not documented.
 */
export const processChildren: Operation = {
	option: {
		name: 'Process Children',
		value: 'processChildren',
		action: 'Process children of ticket',
		description: 'Change all open children of a ticket at once, for example to close them',
	},
	properties: [
		ownLocatorField(ticketRecord),
		fieldsMapper('map', 'getUpdateFields', 'Values to Change'),
		output,
		outputFields,
		options(dryRun, extraBody, includeClosed, timeZone, skipRules.option),
	],
	changes: true,
	output: simplifiedOutput(ticketRecord),
	async plan(run) {
		const parent_id = await readOwnId(run, ticketRecord);
		// the form's locators for a single ticket are not used here
		const changes = await readBody(run, { ...ticketRecord, references: [] });
		delete changes.id;
		if (Object.keys(changes).length === 0) {
			throw run.fail('There is nothing to change', "Set at least one field in 'Fields'.");
		}
		const all = run.option(includeClosed) === true;
		const open = all ? {} : { open_only: true };
		const rows = await run.records(ticketRecord).find({ parent_id, ...open });
		const own = await childrenAmong(run, rows, parent_id);
		const children = all ? own : await withoutClosed(run, own);
		if (children.length === 0) {
			run.hint(`Ticket ${parent_id} has no open children, so nothing was sent`);
			return { items: [] };
		}
		const body = await mapConcurrently(children, 1, async (child) => ({
			...(await moveWithSite(run, ticketRecord, child.id as Id, changes, child)),
			id: child.id,
		}));
		return [
			{
				...run.records(ticketRecord).saveAll(body, { returnall: true }),
				output: async (_, { rows: saved }) =>
					await present(run, ticketRecord, saved.length === body.length ? saved : body),
			},
		];
	},
};

/**
 * Halo ignores unknown filters, and would then return every ticket. A ticket is changed only if it has the parent's
 * ID.
 */
async function childrenAmong(run: Run, rows: IDataObject[], parent: Id): Promise<IDataObject[]> {
	const whole = await mapConcurrently(rows, 5, async (row) =>
		row.parent_id === undefined ? await run.records(ticketRecord).get(row.id as Id) : row,
	);
	return whole.filter((row) => String(row.parent_id) === String(parent));
}

/** Only open ones were requested; if Halo sends closed ones anyway, they are dropped. */
async function withoutClosed(run: Run, rows: IDataObject[]): Promise<IDataObject[]> {
	const open: IDataObject[] = [];
	for (const row of rows) {
		if (!saysClosed(row) || (await stateOf(run, row)) !== 'closed') open.push(row);
	}
	return open;
}
