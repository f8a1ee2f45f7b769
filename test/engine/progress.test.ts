import { LIMITS } from '../../nodes/Halo/transport/limits';
import { openWorld, pick, type World } from '../support/halo.mts';
import { listenTo } from '../support/n8nLog.mts';

const { silence } = LIMITS;
let world: World;
afterEach(async () => {
	LIMITS.silence = silence;
	await world.halo.close();
});

/** Runs a node; gives what the log and the browser console were told meanwhile. @param run returns how many items came out */
async function listen(run: (world: World) => Promise<number>, expected: number) {
	world = await openWorld({ latency: 30, clients: 2000 });
	const { bench } = world;
	const shown: string[] = [];
	const original = bench.additionalData.bind(bench);
	bench.additionalData = (workflow) => ({
		...original(workflow),
		sendDataToUI: (type: string, data: unknown) => shown.push(`${type}: ${JSON.stringify(data)}`),
	});
	const log = listenTo(bench.logger);
	try {
		expect(await run(world)).toBe(expected);
	} finally {
		log.close();
	}
	const atWork = (line: string) => line.includes('is still running');
	return { logged: log.lines.filter(atWork), shown: shown.filter(atWork) };
}

/** Reads 20 pages. */
const readLongList = async () =>
	await listen(async ({ run }) => {
		const options = { parallelRequests: 1 };
		return (await run('client', 'getAll', { returnAll: true, options })).items.length;
	}, 2000);

test('a long run reports its progress to the log and the browser console', async () => {
	LIMITS.silence = 100;
	const { logged, shown } = await readLongList();
	expect(logged.length).toBeGreaterThanOrEqual(3);
	// what is counted goes up, and it does not speak with each request
	const counts = logged.map((line) => Number(/Requests to Halo: (\d+)/.exec(line)?.[1]));
	expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
	expect(logged.length).toBeLessThan(20);
	expect(logged[0]).toMatch(
		/^info: Under Test is still running\. Requests to Halo: \d+, token requests: 1, waited: 0 s\./,
	);
	expect(shown).toHaveLength(logged.length);
	expect(shown[0]).toContain('Under Test is still running');
});

test('a run with many items reports how many of them are finished', async () => {
	LIMITS.silence = 100;
	const { logged } = await listen(async ({ run }) => {
		const clientId = pick('={{ $json.id }}');
		const options = { parallelRequests: 1 };
		const items = Array.from({ length: 40 }, (_, at) => ({ id: at + 1 }));
		return (await run('client', 'get', { clientId, options }, items)).items.length;
	}, 40);
	const finished = logged.map((line) => Number(/(\d+) of 40 items are finished/.exec(line)?.[1]));
	expect(finished.length).toBeGreaterThanOrEqual(3);
	expect(finished).toEqual([...new Set(finished)].sort((a, b) => a - b));
	expect(finished.at(-1)).toBeGreaterThan(20);
});

test('a short run reports nothing', async () => {
	expect(LIMITS.silence).toBe(10_000);
	expect(await readLongList()).toEqual({ logged: [], shown: [] });
});
