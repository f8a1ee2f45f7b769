import { batchSizeOf } from '../../form/batchSize';
import { parameter } from '../../form/parameter';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options, output, outputFields } from '../../form/parameters';
import { shown } from '../../output/shown';
import type { Operation } from '../../model';
import { simplifiedOutput } from '../../output/simplified';
import { ticketRecord } from './record';

const comment = parameter({
	displayName: 'Comment',
	name: 'voteComment',
	type: 'string',
	default: '',
	description: 'Reason for the vote',
});

/**
 * Votes for a ticket, such as an idea in the portal. The call and its fields are in Halo's OpenAPI; that 1 is a vote
 * in favour is our reading of `your_vote`.
 */
export const vote: Operation = {
	option: {
		name: 'Vote',
		value: 'vote',
		action: 'Vote for ticket',
		description: 'Vote for a ticket that accepts votes',
	},
	properties: [
		ownLocatorField(ticketRecord),
		output,
		outputFields,
		options(batchSizeOf({}), comment, dryRun),
	],
	changes: true,
	output: simplifiedOutput(ticketRecord),
	async plan(run) {
		const id = await readOwnId(run, ticketRecord);
		const voteComment = run.option(comment);
		const body = { id, your_vote: 1, ...(voteComment ? { your_vote_comment: voteComment } : {}) };
		const { path, ...write } = run.records(ticketRecord).save(body);
		// whether this call returns all records is not known
		const returnsAll = undefined;
		return [{ ...write, path: `${path}/vote`, returnsAll, output: shown(ticketRecord) }];
	},
};
