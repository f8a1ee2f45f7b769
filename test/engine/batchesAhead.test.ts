import type { IDataObject } from 'n8n-workflow';
import { map, openWorld, pick, type World } from '../support/halo.mts';

/** What comes of items while the request with those before them is under way. */
let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.halo.close());

const posts = () =>
	world.halo.requests.filter(({ method, path }) => method === 'POST' && /Tickets$/.test(path));
/** Long enough to plan ten items on a busy machine. */
const slowly = (delayMs = 1500) =>
	world.halo.failNext({ match: { method: 'POST', path: '/Tickets' }, times: 9, delayMs });

/** Items that tell when their text is read, which is when they are planned. */
const watched = (count: number, tell: (at: number) => void) =>
	Array.from({ length: count }, (_, at): IDataObject => {
		const item = { text: '' };
		return Object.defineProperty(item, 'text', {
			enumerable: true,
			get: () => (tell(at), `Job ${at}`),
		});
	});
const create = async (items: IDataObject[], more: IDataObject = {}, rest: object = {}) =>
	await world.run(
		'ticket',
		'create',
		{ fields: map({ summary: '={{ $json.text }}' }), options: { batchSize: 10 }, ...more } as never,
		items as never,
		{ onError: 'continueRegularOutput', ...rest },
	);

test('the next items are planned during a request, and sent after its response', async () => {
	slowly();
	const answered = new Map<number, number>();
	const { items } = await create(
		watched(30, (at) => answered.set(at, posts().filter(({ status }) => status > 0).length)),
	);
	expect(posts().map(({ body }) => (body as IDataObject[])[0].summary)).toEqual([
		'Job 0',
		'Job 10',
		'Job 20',
	]);
	expect(items.map(({ json }) => json.summary)).toEqual(items.map((_, at) => `Job ${at}`));
	// those of the second request before the first was answered, those of the third before the second
	expect([9, 10, 19, 20, 29].map((at) => answered.get(at))).toEqual([0, 0, 0, 1, 1]);
});

test('lookups of an item are read after the request before it', async () => {
	slowly();
	const { items } = await create(
		[{ text: 'Parent job' }, { text: 'Other' }, { text: 'Child', parent: 'Parent job' }],
		{ options: { batchSize: 2 }, related: { parentId: pick('={{ $json.parent }}', 'name') } },
	);
	expect(items.map(({ json }) => json.error)).toEqual([undefined, undefined, undefined]);
	const stored = new Map(world.halo.records('tickets').map((row) => [row.id, row]));
	expect(stored.get(items[2].json.id as number)?.parent_id).toBe(items[0].json.id);
});

test('nothing planned is sent after a failed request', async () => {
	world.halo.failNext({
		match: { method: 'POST', path: '/Tickets' },
		skip: 1,
		delayMs: 1500,
		dropConnection: true,
	});
	const planned: number[] = [];
	const { error } = await create(
		watched(40, (at) => planned.push(at)),
		{},
		{ onError: 'stopWorkflow' },
	);
	expect(posts()).toHaveLength(2);
	expect(Math.max(...planned)).toBe(29);
	expect(error?.context?.itemIndex).toBe(10);
	expect(error?.message).toContain('Written before this: ');
});

test('an item that cannot be planned is reported in its turn', async () => {
	slowly();
	const items = Array.from({ length: 20 }, (_, at) => ({ text: at === 13 ? '' : `Job ${at}` }));
	const { error } = await create(items, {}, { onError: 'stopWorkflow' });
	expect(posts().map(({ body }) => (body as IDataObject[]).length)).toEqual([10, 3]);
	expect(error?.context?.itemIndex).toBe(13);
	const made = world.halo.records('tickets').filter(({ summary }) => /^Job/.test(String(summary)));
	expect(error?.message).toContain(
		made
			.slice(0, 10)
			.map(({ id }) => id)
			.join(', '),
	);
});

test('after a cancel no further request is sent, and the written items are named', async () => {
	slowly();
	const stop = new AbortController();
	const { error } = await create(
		watched(40, (at) => {
			if (at === 25) stop.abort();
		}),
		{},
		{ signal: stop.signal },
	);
	expect(posts().length).toBeLessThanOrEqual(2);
	expect(error?.message).toMatch(/canceled/);
	expect(error?.message).toContain('Written before this: ');
});
