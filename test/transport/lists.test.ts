import { start, type Halo, type Options } from '../../sandbox/halo/index.mts';
import { createBench, type Bench, type NodeOutcome } from '../support/engine.mts';
import { drive } from '../support/probe.mts';

let halo: Halo;
let bench: Bench;

async function begin(options: Options = {}) {
	halo = await start(options);
	bench = await createBench({ haloServiceApi: { ...halo.credentials } });
}
afterEach(async () => await halo.close());

const result = ({ items }: NodeOutcome) => items[0]?.json.result;
const asked = (path: string) => halo.requests.filter((request) => request.path.startsWith(path));

describe('lists', () => {
	test.each([100, 50])('717 clients come out whole with at most %i a page', async (pageCap) => {
		await begin({ clients: 717, pageCap });
		const run = await drive(
			bench,
			async (client) => await client.list('/Client', { listKey: 'clients' }),
		);
		const { rows, total, incomplete } = result(run) as {
			rows: Array<{ id: number }>;
			total: number;
			incomplete?: string;
		};
		expect(rows).toHaveLength(717);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(717);
		expect(total).toBe(717);
		expect(incomplete).toBeUndefined();
		expect(asked('/api/Client')).toHaveLength(Math.ceil(717 / pageCap));
	});

	test('717 clients come out of the node', async () => {
		await begin({ clients: 717 });
		const { items, hints } = await bench.runNode({
			parameters: { resource: 'client', operation: 'getAll', returnAll: true },
		});
		expect(items).toHaveLength(717);
		expect(hints).toEqual([]);
	});

	test.each([
		[1, ['1']],
		[100, ['100']],
		[150, ['100', '100']],
	])('with a limit of %i read no more than they need', async (limit, sizes) => {
		await begin({ clients: 300 });
		const run = await drive(bench, async (client) => await client.list('/Client', { limit }));
		expect(result(run)).toMatchObject({ rows: { length: limit }, total: 300 });
		expect(asked('/api/Client').map(({ query }) => query.page_size)).toEqual(sizes);
	});

	test.each([
		'/Agent',
		'/Status',
		'/TicketType',
		'/Team',
		'/Appointment',
		'/CRMNote',
		'/FieldInfo',
	])('trap 2: in the envelope of %s come out whole, paged or not', async (path) => {
		await begin();
		const paged = await drive(bench, async (client) => await client.list(path));
		const whole = await drive(bench, async (client) => await client.list(path, { paged: false }));
		const ids = (run: NodeOutcome) =>
			(result(run) as { rows: Array<{ id: number }> }).rows.map(({ id }) => id).sort();
		expect(ids(paged)).toEqual(ids(whole));
		expect(ids(paged).length).toBe(halo.records(path.slice(1)).length);
	});
});
