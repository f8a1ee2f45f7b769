import { openWorld } from '../../support/halo.mts';
import { Changing, play, type Step } from '../../support/pollingStory.mts';

/** Ten bursts of a hundred changes, each with its own trouble. */
const bursts = Array.from({ length: 10 }, (_, burst): Step[] => [
	{ do: 'create', count: 50, tick: 60_000 },
	{ do: 'touch', which: burst * 7, count: 50, tick: 0 },
	{ do: 'poll', fails: burst % 4, meanwhile: [{ do: 'touch', which: burst, count: 1, tick: 1 }] },
	{
		do: 'poll',
		meanwhile: [],
		kill: burst === 3 ? 'before saving' : burst === 6 ? 'between saving and starting' : undefined,
	},
	burst % 5 === 4 ? { do: 'restart' } : { do: 'overlap' },
]);

test.each([
	['created', 20],
	['createdOrUpdated', 60],
])(
	'1,000 changes with failures, restarts and kills, %s: only what was lost to a kill between two steps of n8n is missing',
	async (triggerOn, limit) => {
		const world = await openWorld();
		const changing = new Changing(world, 'ticket', 0);
		const { dropped, ...verdict } = await play(world, changing, bursts.flat(), {
			triggerOn,
			limit,
		});
		expect(verdict).toEqual({ lost: [], twice: [], unasked: [] });
		expect(changing.all.size).toBeGreaterThanOrEqual(1_000);
		// the items of one poll, once
		expect(dropped).toBe(limit);
		await world.halo.close();
	},
	120_000,
);
