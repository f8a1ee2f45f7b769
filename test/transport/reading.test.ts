import { start, type Halo } from '../../sandbox/halo/index.mts';
import { createBench } from '../support/engine.mts';
import { drive } from '../support/probe.mts';

let halo: Halo;
afterEach(async () => await halo.close());

test('an operation can write only through its plan', async () => {
	halo = await start();
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } });
	const { error } = await drive(bench, async (client) =>
		client.reading().json({ method: 'POST', path: '/Tickets', body: [{ summary: 'Printer' }] }),
	);
	expect(error?.message).toContain('Writes go through run.write');
	expect(halo.requests.filter(({ path }) => path.endsWith('/Tickets'))).toEqual([]);
});
