import { dropdownOf } from '../../lists/openForm';
import { agents } from '../../resources/agent';
import { priorities } from '../../resources/priority';
import { ticketStatuses } from '../../resources/status';
import { teams } from '../../resources/team';
import { ticketTypes } from '../../resources/ticketType';
import { getEvents } from './events';

/** The dropdowns of the trigger's form. */
export const loadOptions = {
	getEvents,
	getAgents: dropdownOf(agents),
	getPriorities: dropdownOf(priorities),
	getStatuses: dropdownOf(ticketStatuses),
	getTeams: dropdownOf(teams),
	getTicketTypes: dropdownOf(ticketTypes),
};
