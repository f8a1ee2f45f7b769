import { start } from '../../sandbox/halo/index.mts';
import { createBench } from '../../test/support/engine.mts';
import { names, records, root } from './job.mts';
import { compareWithLoop } from './loop.mts';
import { compareWithNodes } from './nodes.mts';

/**
 * 10,000 records x 10 output variables, against a JavaScript loop written by hand for just these fields, and against the
 * same job done by n8n's own HTTP Request, Split Out and Edit Fields nodes in the same engine. Prints medians.
 */
export async function compareResponsePaths(): Promise<void> {
	const halo = await start({ clients: records, modes: { unpaged: 'all' } });
	try {
		console.log(`\n${records} records x ${names.length} output variables, medians\n`);
		const bench = await createBench({ haloServiceApi: { ...halo.credentials } }, root);
		const clients = halo.records('Client');
		await compareWithLoop(JSON.stringify({ record_count: clients.length, clients }));
		console.log();
		await compareWithNodes(bench, halo.url);
		console.log();
	} finally {
		await halo.close();
	}
}
