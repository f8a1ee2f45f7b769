import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { ONLY_IN_TOOL } from '../../form/toolCondition';
import { readOwnId } from '../../input/ownId';
import type { Id, Reading, Run } from '../../model';
import { get, getRecord } from '../../operations/get.operation';
import { present } from '../../output/present';
import { actionRecord } from '../action';
import { ticketRecord } from './record';

const lastNotes = parameter({
	displayName: 'Last Notes',
	name: 'lastNotes',
	type: 'number',
	typeOptions: { minValue: 0 },
	noDataExpression: true,
	default: 5,
	description: "How many of the ticket's last notes and emails to include. 0 for none.",
	displayOptions: ONLY_IN_TOOL,
});

const whole = get(ticketRecord);
const [ticketId, ...others] = whole.properties;

/** Reads one ticket; an agent, which would otherwise have to call twice, also gets its last notes. */
export const getTicket: Reading = {
	...whole,
	properties: [ticketId, lastNotes, ...others],
	async execute(run) {
		const id = await readOwnId(run, ticketRecord);
		const items = await getRecord(run, ticketRecord, id);
		const most = run.isTool ? run.parameter(lastNotes) : 0;
		if (most <= 0) return items;
		const notes = await newestNotes(run, id, most);
		return items.map((item) => ({ ...item, json: { ...item.json, notes } }));
	},
};

/** The newest first. The order in which Halo lists them is not documented, so all are read. */
async function newestNotes(run: Run, ticket: Id, most: number): Promise<IDataObject[]> {
	const query = { ticket_id: ticket, excludesys: true, includehtmlnote: true };
	const rows = await run.records(actionRecord).list(query);
	const at = ({ datetime, id }: IDataObject) => [String(datetime ?? ''), Number(id)] as const;
	const newest = [...rows]
		.sort((a, b) => {
			const [[day, own], [otherDay, other]] = [at(a), at(b)];
			return day === otherDay ? other - own : day < otherDay ? 1 : -1;
		})
		.slice(0, most);
	const items = await present(run, actionRecord, newest);
	return items.map(({ json }) => ({ ...json, ticket_id: null }));
}
