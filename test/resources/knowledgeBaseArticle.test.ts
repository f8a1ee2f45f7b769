import { openWorld, pick, type World } from '../support/halo.mts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

const vote = { knowledgeBaseArticleId: pick(2) };

test('Vote sends the number and the comment, and returns the votes of the article', async () => {
	const [row] = await world.json('knowledgeBaseArticle', 'vote', {
		...vote,
		options: { comment: 'Found it at once' },
	});
	expect(row).toMatchObject({ id: 2, name: 'Report phishing', useful_count: 1 });
	expect(world.halo.requests.at(-1)).toMatchObject({
		path: '/api/KBArticle/vote',
		body: [{ id: 2, your_vote: 1, your_comment: 'Found it at once' }],
	});
});

test('Vote is sent for each item, and one that fails is an error item', async () => {
	const { items } = await world.run(
		'knowledgeBaseArticle',
		'vote',
		{ knowledgeBaseArticleId: pick('={{ $json.id }}'), vote: -1 },
		[{ id: 1 }, { id: 999999 }, { id: 3 }],
		{ onError: 'continueRegularOutput' },
	);
	expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
		[1, { item: 0 }],
		[undefined, { item: 1 }],
		[3, { item: 2 }],
	]);
});

test.each([
	[
		'no article',
		{ knowledgeBaseArticleId: pick('={{ $json.no }}') },
		"'Knowledge Base Article' is empty",
	],
	['a word as vote', { ...vote, vote: '={{ "yes" }}' }, "'Vote Number' must be a whole number"],
	['an empty vote', { ...vote, vote: '={{ "" }}' }, "'Vote Number' must be a whole number"],
])('Vote refuses %s, and sends nothing', async (_what, parameters, message) => {
	world.asked();
	const { error } = await world.run('knowledgeBaseArticle', 'vote', parameters);
	expect(error?.message).toBe(message);
	expect(world.asked()).toEqual([]);
});

test('a dry run of Vote shows the request', async () => {
	world.asked();
	const [shown] = await world.json('knowledgeBaseArticle', 'vote', {
		...vote,
		options: { dryRun: true },
	});
	expect(shown).toMatchObject({ method: 'POST', body: [{ id: 2, your_vote: 1 }] });
	expect(world.asked()).toEqual([]);
});
