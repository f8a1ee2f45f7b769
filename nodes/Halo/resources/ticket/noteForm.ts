import type { IDataObject } from 'n8n-workflow';
import { parameter } from '../../form/parameter';
import { agents } from '../agent';
import { outcomes } from '../outcome';
import { ticketStatuses } from '../status';
import type { Field, Run } from '../../model';
import { readValue } from '../../input/values';
import { textToHtml } from '../../values/html';
import { htmlOf, isPlain } from '../common/textFormat';

/** Parameters that the operations which add an action to a ticket share. */

export const note = parameter({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	description: 'Text of the note',
});

export const hiddenFromUser = parameter({
	displayName: 'Hidden From User',
	name: 'hiddenFromUser',
	type: 'boolean',
	default: true,
	description: 'Whether to hide the note from end users',
});

export const outcome = parameter({
	displayName: 'Outcome Name or ID',
	name: 'outcome',
	type: 'options',
	default: '',
	// the empty value is not in the list, and n8n would mark it as a mistake
	allowArbitraryValues: true,
	description:
		'Leave empty to use the usual one. The list shows the outcomes of the ticket\'s type. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: {
		loadOptionsMethod: 'getOutcomes',
		loadOptionsDependsOn: ['ticketId.value', 'ticketTypeId.value'],
	},
});

export const newStatus = parameter({
	displayName: 'New Status Name or ID',
	name: 'newStatus',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'The new status of the ticket. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getStatuses', loadOptionsDependsOn: ['ticketId.value'] },
});

export const newAgent = parameter({
	displayName: 'New Agent Name or ID',
	name: 'newAgent',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'The agent to assign the ticket to. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getAgents' },
});

export const timeTaken = parameter({
	displayName: 'Time Taken (Hours)',
	name: 'timeTaken',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Time taken, in hours: 0.25 is 15 minutes',
});

/** An option parameter as a field: ID or name. */
const asField = (name: string, lookup: Field['lookup']): Field => ({
	id: name,
	displayName: name,
	type: 'options',
	lookup,
});
const fields = {
	newStatus: asField('New Status', ticketStatuses),
	newAgent: asField('New Agent', agents),
	outcome: asField('Outcome', outcomes),
};

/** The ID that a person or an expression chose; undefined if none was. */
export const readChosen = async (run: Run, name: keyof typeof fields, value: unknown) =>
	await readValue(run, fields[name], value);

/** The properties of an action that are set in the options. */
export async function readNoteOptions(run: Run): Promise<IDataObject> {
	const body: IDataObject = {
		new_status: await readChosen(run, 'newStatus', run.option(newStatus)),
		new_agent: await readChosen(run, 'newAgent', run.option(newAgent)),
		timetaken: run.option(timeTaken) || undefined,
	};
	return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

/** The properties of an action for a note in the chosen format. */
export const readNote = (run: Run, text: string): IDataObject =>
	isPlain(run) ? plainNote(text) : { note_html: htmlOf(run, text) };

/** Halo makes emails from the HTML, and lists show the text. */
export const plainNote = (text: string): IDataObject => ({
	note: text,
	note_html: textToHtml(text),
});
