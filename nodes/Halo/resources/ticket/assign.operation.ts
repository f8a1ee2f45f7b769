import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ids';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options, output, outputFields } from '../../form/parameters';
import { shown } from '../../output/shown';
import type { Operation } from '../../model';
import { readValue } from '../../input/values';
import { simplifiedOutput } from '../../output/simplified';
import { teams } from '../team';
import { forceReassign, skipRules } from '../common/switches';
import { newAgent, readChosen } from './noteForm';
import { ticketRecord } from './record';
import { saveTicket } from './save';

const team = parameter({
	displayName: 'Team Name or ID',
	name: 'team',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Leave empty to keep it. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getTeams' },
});

const agent = parameter({
	displayName: 'Agent Name or ID',
	name: 'agent',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Leave empty to keep it. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: newAgent.typeOptions,
});

/** Gives a ticket to an agent, a team, or both. */
export const assign: Operation = {
	option: {
		name: 'Assign',
		value: 'assign',
		action: 'Assign ticket',
		description: 'Give a ticket to an agent, a team or both',
	},
	properties: [
		ownLocatorField(ticketRecord),
		agent,
		team,
		output,
		outputFields,
		options(dryRun, extraBody, forceReassign.option, skipRules.option),
	],
	changes: true,
	output: simplifiedOutput(ticketRecord),
	async plan(run) {
		const id = readOwnId(run, ticketRecord);
		const agent_id = await readChosen(run, 'newAgent', run.parameter(agent));
		const chosenTeam = { id: 'team', displayName: 'Team', type: 'options', lookup: teams } as const;
		const team_name = await readValue(run, chosenTeam, run.parameter(team));
		if (agent_id === undefined && team_name === undefined) {
			throw run.fail('There is nobody to assign the ticket to', "Choose 'Agent' or 'Team'.");
		}
		const changes = {
			id,
			...(agent_id === undefined ? {} : { agent_id }),
			...(team_name === undefined ? {} : { team: team_name }),
		};
		return [{ ...saveTicket(run, changes), output: shown(ticketRecord) }];
	},
};
