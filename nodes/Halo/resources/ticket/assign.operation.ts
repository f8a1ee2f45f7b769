import type { IDataObject } from 'n8n-workflow';
import { batchSizeOf } from '../../form/batchSize';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, extraBody, options, output, outputFields } from '../../form/parameters';
import { shown } from '../../output/shown';
import { rowsOf } from '../../lists/choices';
import type { Id, Operation, Run } from '../../model';
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
		'Leave empty to keep the current one. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: { loadOptionsMethod: 'getTeams' },
});

const agent = parameter({
	displayName: 'Agent Name or ID',
	name: 'agent',
	type: 'options',
	default: '',
	allowArbitraryValues: true,
	description:
		'Leave empty to keep the current one. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	typeOptions: newAgent.typeOptions,
});

const keepTeam = parameter({
	displayName: 'Keep Team',
	name: 'keepTeam',
	type: 'boolean',
	default: false,
	description:
		"Whether to keep the ticket in its team when only the agent changes. By default, Halo may move it to the agent's default team.",
});

/** Assigns a ticket to an agent, a team, or both. */
export const assign: Operation = {
	option: {
		name: 'Assign',
		value: 'assign',
		action: 'Assign ticket',
		description: 'Assign a ticket to an agent, a team or both',
	},
	properties: [
		ownLocatorField(ticketRecord),
		agent,
		team,
		output,
		outputFields,
		options(
			batchSizeOf(ticketRecord),
			dryRun,
			extraBody,
			forceReassign.option,
			keepTeam,
			skipRules.option,
		),
	],
	changes: true,
	output: simplifiedOutput(ticketRecord),
	async plan(run) {
		const id = await readOwnId(run, ticketRecord);
		const agent_id = await readChosen(run, 'newAgent', run.parameter(agent));
		const chosenTeam = { id: 'team', displayName: 'Team', type: 'options', lookup: teams } as const;
		const team_name = await readValue(run, chosenTeam, run.parameter(team));
		if (agent_id === undefined && team_name === undefined) {
			throw run.fail(
				'There is no agent or team to assign the ticket to',
				"Fill in 'Agent' or 'Team'.",
			);
		}
		const changes = {
			id,
			...(agent_id === undefined ? {} : { agent_id }),
			...(team_name === undefined ? {} : { team: team_name }),
			...(team_name === undefined && run.option(keepTeam) ? await presentTeam(run, id) : {}),
		};
		return [{ ...saveTicket(run, changes), output: shown(ticketRecord) }];
	},
};

/** The team that the ticket has, by name and by number, as programs in use send it (docs/halo/tickets.md#writing). */
async function presentTeam(run: Run, id: Id): Promise<IDataObject> {
	const { team: name, team_id: known } = await run.records(ticketRecord).get(id);
	if (typeof name !== 'string' || name === '') {
		throw run.fail(
			`Ticket ${String(id)} has no team to keep`,
			"Fill in 'Team', or remove the option 'Keep Team'. Nothing was sent.",
		);
	}
	const called = (await rowsOf(run, teams)).filter((row) => row.name === name);
	const team_id = known ?? (called.length === 1 ? called[0].id : undefined);
	return { ...(team_id === undefined ? {} : { team_id }), team: name };
}
