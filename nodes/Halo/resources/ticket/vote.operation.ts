import type { INodeProperties } from 'n8n-workflow';
import { readOwnId } from '../../shared/ids';
import { ownLocatorField } from '../../shared/locators';
import { optionsOf } from '../../shared/options';
import { dryRun, options, output, outputFields } from '../../shared/parameters';
import { present } from '../../shared/present';
import type { Operation } from '../../shared/types';
import { simplifiedOutput } from '../../operations/output';
import { ticketRecord } from './record';

const comment: INodeProperties = {
	displayName: 'Comment',
	name: 'voteComment',
	type: 'string',
	default: '',
	description: 'Why the vote was given',
};

/**
 * Votes for a ticket, such as an idea that the portal shows. The call and its fields are in Halo's OpenAPI; that 1 is a
 * vote for it is our reading of `your_vote`.
 */
export const vote: Operation = {
	option: {
		name: 'Vote',
		value: 'vote',
		action: 'Vote for ticket',
		description: 'Vote for a ticket that takes votes. What Halo counts as a vote was not verified.',
	},
	properties: [ownLocatorField(ticketRecord), output, outputFields, options(comment, dryRun)],
	changes: true,
	output: simplifiedOutput(ticketRecord),
	async execute(run) {
		const id = readOwnId(run, ticketRecord);
		const { voteComment } = optionsOf(run);
		const body = { id, your_vote: 1, ...(voteComment ? { your_vote_comment: voteComment } : {}) };
		const rows = await run.halo.save('/Tickets/vote', [body], { permission: 'tickets' });
		return await present(run, ticketRecord, rows);
	},
};
