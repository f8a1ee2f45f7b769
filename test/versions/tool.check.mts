import { NodeHelpers } from 'n8n-workflow';
import { toolOf } from '../support/aiTool.mts';
import { allOpened } from '../support/buttons.mts';
import { openWorld, type World } from '../support/halo.mts';
import { printed, reviewedTools } from '../support/reviewedTools.mts';
import { engine } from './engine.mts';
import engines from './engines.json';

/** What a model sees of tools, and gets from them: the same on each n8n. */
let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(async () => await world.halo.close());

// these show what belongs to a type that has to be chosen
const reviewed = reviewedTools().filter(
	([resource]) => !/^(?:anyRecord|customTable)$/.test(resource),
);

/** Older ones do not work out the expression of a description, and keep their own: 'Get ticket in Halo'. */
const worksItOut = NodeHelpers.getToolDescriptionForNode.length >= 3;

test('each tool has the reviewed arguments, and the reviewed description where n8n evaluates it', async () => {
	expect(worksItOut).toBe(engine === engines.at(-1));
	expect(reviewed.length).toBeGreaterThan(200);
	for (const [resource, operation, text] of reviewed) {
		const form = await allOpened(world, { resource, operation, allowChanges: true });
		const tool = await toolOf(world, form);
		if (!worksItOut) expect(tool.description).toMatch(/^[A-Z].* in Halo$/);
		const description = worksItOut ? tool.description : text.replace(/\n.*$/, '');
		expect([resource, operation, printed({ ...tool, description })]).toEqual([
			resource,
			operation,
			text,
		]);
	}
}, 120_000);

test('a call returns names, and blanks mean not given', async () => {
	const form = await allOpened(world, { resource: 'ticket', operation: 'getAll', limit: 2 });
	const tool = await toolOf(world, form);
	const blank = Object.fromEntries(Object.keys(tool.arguments).map((name) => [name, '']));
	const { text, error } = await tool.call(blank);
	expect(error).toBeUndefined();
	const rows = JSON.parse(text ?? '') as object[];
	expect(rows[0]).toMatchObject({ id: expect.any(Number), status: expect.any(String) });
	expect(rows.at(-1)).toMatchObject({ more: true });
});

test('an error says the reason and the next step in its message', async () => {
	const form = await allOpened(world, { resource: 'ticket', operation: 'delete' });
	const { error } = await (await toolOf(world, form)).call({ Ticket: '1' });
	expect(error).toMatch(/may not use.*Allow Changes/s);
	expect(world.halo.records('Tickets').some(({ id }) => id === 1)).toBe(true);
});
