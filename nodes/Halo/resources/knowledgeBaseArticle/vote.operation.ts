import { batchSizeOf } from '../../form/batchSize';
import { unverified } from '../../form/wording';
import { simplifiedOutput } from '../../output/simplified';
import { readOwnId } from '../../input/ownId';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { parameter } from '../../form/parameter';
import { shown } from '../../output/shown';
import type { Operation, RecordDefinition, Run } from '../../model';
import { articleRecord } from './record';

/** The state of an article after a vote. */
const voted: RecordDefinition = {
	...articleRecord,
	simplified: ['id', 'name', 'useful_count', 'notuseful_count', 'your_vote'],
	outputTypes: { your_vote: 'number' },
};

const voteNumber = parameter({
	displayName: 'Vote Number',
	name: 'vote',
	type: 'number',
	default: 1,
	required: true,
	description:
		"Halo's number for the vote, probably 1 for useful. To find the others, vote once in Halo: Get returns the number as 'your_vote'.",
	hint: unverified,
});

const comment = parameter({
	displayName: 'Comment',
	name: 'comment',
	type: 'string',
	default: '',
	description: 'Comment on the article',
});

/**
 * Votes on an article. Halo's OpenAPI gives articles a number `your_vote` and a text `your_comment`; the meaning of
 * the numbers is not documented, so the person enters the number that Halo shows. 1 for useful is our reading.
 */
export const vote: Operation = {
	option: {
		name: 'Vote',
		value: 'vote',
		action: 'Vote on knowledge base article',
		description: 'Rate an article as useful or not, as the agent of the credential',
	},
	properties: [
		ownLocatorField(articleRecord),
		voteNumber,
		options(batchSizeOf({}), comment, dryRun),
	],
	changes: true,
	output: simplifiedOutput(voted),
	async plan(run) {
		const text = run.option(comment);
		const { path, ...write } = run.records(articleRecord).save({
			id: await readOwnId(run, articleRecord),
			your_vote: readVote(run),
			...(text ? { your_comment: text } : {}),
		});
		return [{ ...write, path: `${path}/vote`, output: shown(voted) }];
	},
};

function readVote(run: Run): number {
	const value = run.value(voteNumber.name) ?? voteNumber.default;
	const number = String(value).trim() === '' ? NaN : Number(value);
	if (Number.isInteger(number)) return number;
	throw run.fail("'Vote Number' must be a whole number", 'Nothing was sent.');
}
