import { createBench } from '../support/engine.mts';
import { CREDENTIAL } from '../support/standIns.mts';

test.each([
	['http://halo.example', 1],
	['HTTP://192.0.2.7:8080/halo', 1],
	['http://localhost.example', 1],
	['https://halo.example', 0],
	['http://localhost:8080', 0],
	['http://127.0.0.1:8080', 0],
	['http://[::1]:8080', 0],
])('%s: a hint warns that all data can be read in transit', async (url, count) => {
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, url } });
	// a dry run sends nothing, so that there need not be such a host
	const { error, hints } = await bench.runNode({
		parameters: {
			resource: 'supplier',
			operation: 'delete',
			supplierId: { __rl: true, mode: 'id', value: 1 },
			options: { dryRun: true },
		},
		items: [{ json: {} }, { json: {} }],
	});
	expect(error).toBeUndefined();
	expect(hints.filter(({ message }) => /begins with http:/.test(message))).toHaveLength(count);
});
