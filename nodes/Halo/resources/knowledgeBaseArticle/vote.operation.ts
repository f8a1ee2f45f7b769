import { simplifiedOutput } from '../../output/simplified';
import { readOwnId } from '../../input/ids';
import { ownLocatorField } from '../../form/locators';
import { dryRun, options } from '../../form/parameters';
import { present } from '../../output/present';
import type { Operation, RecordDefinition, Run } from '../../model';
import { articleRecord } from './record';

/** How an article stands after a vote. */
const voted: RecordDefinition = {
	...articleRecord,
	simplified: ['id', 'name', 'useful_count', 'notuseful_count', 'your_vote'],
	outputTypes: { your_vote: 'number' },
};

/**
 * Votes on an article. Halo's OpenAPI gives articles a number `your_vote` and a text `your_comment`; which number means
 * what is documented nowhere, so the person gives the number that Halo shows. 1 for useful is our reading.
 */
export const vote: Operation = {
	option: {
		name: 'Vote',
		value: 'vote',
		action: 'Vote on knowledge base article',
		description: 'Say for the agent of the credential whether an article is useful',
	},
	properties: [
		ownLocatorField(articleRecord),
		{
			displayName: 'Vote Number',
			name: 'vote',
			type: 'number',
			default: 1,
			required: true,
			description:
				"Halo's number of the vote. It is not documented, and 1 for useful is our reading: vote once in Halo, and Get shows it as 'your_vote'.",
		},
		options(
			{
				displayName: 'Comment',
				name: 'comment',
				type: 'string',
				default: '',
				description: 'What to say about the article',
			},
			dryRun,
		),
	],
	changes: true,
	output: simplifiedOutput(voted),
	async execute(run) {
		const id = readOwnId(run, articleRecord);
		const { comment } = (run.parameter('options', {}) ?? {}) as { comment?: string };
		const body = { id, your_vote: readVote(run), ...(comment ? { your_comment: comment } : {}) };
		const { path, permission } = articleRecord;
		return await present(run, voted, await run.halo.save(`${path}/vote`, [body], { permission }));
	},
};

function readVote(run: Run): number {
	const value = run.parameter('vote', 1);
	const number = String(value ?? '').trim() === '' ? NaN : Number(value);
	if (Number.isInteger(number)) return number;
	throw run.fail("'Vote Number' takes a whole number", 'Nothing was sent.');
}
