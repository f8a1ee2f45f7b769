import * as fc from 'fast-check';
import { openWorld, type World } from '../../support/halo.mts';
import { Changing, play, runsOf, type Change, type Step } from '../../support/pollingStory.mts';

let world: World;
beforeAll(async () => {
	// small pages, so that each poll reads several
	world = await openWorld({ pageCap: 15 });
});
afterAll(async () => await world.halo.close());

/** How far Halo's clock moves before a change, in milliseconds: often not at all. */
const tick = fc.constantFrom(0, 0, 1, 999, 60_000);
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ do: fc.constant('create' as const), count: fc.integer({ min: 1, max: 12 }), tick }),
	fc.record({
		do: fc.constant('touch' as const),
		which: fc.nat(),
		count: fc.integer({ min: 1, max: 12 }),
		tick,
	}),
	fc.record({ do: fc.constant('late' as const), tick }),
);
const trouble = fc.option(fc.nat({ max: 3 }), { nil: undefined });
const poll: fc.Arbitrary<Step> = fc.record({
	do: fc.constant('poll' as const),
	fails: trouble,
	meanwhile: fc.array(change, { maxLength: 2 }),
	kill: fc.constantFrom(
		undefined,
		undefined,
		'before saving' as const,
		'between saving and starting' as const,
	),
});
const step = fc.oneof(
	change,
	poll,
	fc.record({ do: fc.constant('restart' as const) }),
	fc.record({ do: fc.constant('overlap' as const) }),
);
const story = fc.array(step, { minLength: 4, maxLength: 14 });
/** Minutes by which the clock that dates the rows is off from that of the Date header. */
const skew = fc.constantFrom(-30, -1, 0, 1, 30);

test.each(['created', 'updated', 'createdOrUpdated'] as const)(
	'tickets, %s: whatever happens, nothing is lost and nothing is returned twice',
	async (triggerOn) => {
		await fc.assert(
			fc.asyncProperty(
				story,
				skew,
				fc.integer({ min: 1, max: 9 }),
				async (steps, minutes, limit) => {
					world.halo.reset();
					const changing = new Changing(world, 'ticket', minutes * 60_000);
					expect(await play(world, changing, steps, { triggerOn, limit })).toMatchObject({
						lost: [],
						twice: [],
						unasked: [],
					});
				},
			),
			runsOf(12),
		);
	},
	300_000,
);

test.each(['created', 'createdOrUpdated'] as const)(
	'clients, %s: the same, although no date in a row shows a change',
	async (triggerOn) => {
		await fc.assert(
			fc.asyncProperty(story, fc.integer({ min: 1, max: 9 }), async (steps, limit) => {
				world.halo.reset();
				const changing = new Changing(world, 'client', 0);
				expect(await play(world, changing, steps, { triggerOn, limit })).toMatchObject({
					lost: [],
					twice: [],
					unasked: [],
				});
			}),
			runsOf(12),
		);
	},
	300_000,
);
