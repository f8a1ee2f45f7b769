import { crud } from '../../operations';
import { dropdownOf } from '../../lists/openForm';
import { recordResource } from '../common/recordResource';
import type { Resource } from '../../model';
import { agents } from '../agent';
import { ticketStatuses } from '../status';
import { outcomes } from '../outcome';
import { teams } from '../team';
import { addNote } from './addNote.operation';
import { assign } from './assign.operation';
import { close } from './close.operation';
import { getClosedStatuses } from './closingStatus';
import { count } from './count.operation';
import { createOrAppend } from './createOrAppend.operation';
import { getTicket } from './get.operation';
import { logTime } from './logTime.operation';
import { processChildren } from './processChildren.operation';
import { ticketRecord } from './record';
import { restore } from './restore.operation';
import { sendEmail } from './sendEmail.operation';
import { vote } from './vote.operation';

/**
 * Merging is left out: Halo's schema has fields for it, but it is not known which call merges two tickets and what
 * happens to them.
 */
export const ticket: Resource = {
	...recordResource(ticketRecord, [
		addNote,
		assign,
		close,
		count,
		...crud(ticketRecord).map((one) => (one.option.value === 'get' ? getTicket : one)),
		createOrAppend,
		logTime,
		processChildren,
		restore,
		sendEmail,
		vote,
	]),
	loadOptions: {
		getAgents: dropdownOf(agents),
		getClosedStatuses,
		getOutcomes: dropdownOf(outcomes),
		getStatuses: dropdownOf(ticketStatuses),
		getTeams: dropdownOf(teams),
	},
};
