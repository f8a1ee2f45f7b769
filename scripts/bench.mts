/**
 * `npm run bench`: 10,000 records x 10 output variables, against a JavaScript loop written by hand for just these
 * fields, and against the same job done by n8n's own HTTP Request, Split Out and Edit Fields nodes in the same
 * engine. Prints medians in milliseconds. Needs the n8n that `npm start` installs. Before that it measures what must not
 * take longer than a limit, and fails if something does. Tests share the machine, so they cannot judge that.
 */
import '../test/support/setup.mts';
import { createBench } from '../test/support/engine.mts';
import { start } from '../sandbox/halo/index.mts';
import { names, records, root } from './bench/job.mts';
import { tooSlow } from './bench/limits.mts';
import { notLinear } from './bench/linear.mts';
import { compareWithLoop } from './bench/loop.mts';
import { compareWithNodes } from './bench/nodes.mts';

const slow = [...(await tooSlow()), ...(await notLinear())];
for (const one of slow) console.error(one);
if (slow.length > 0) process.exitCode = 1;
console.log();

const halo = await start({ clients: records });
try {
	console.log(`${records} records x ${names.length} output variables, medians\n`);
	const bench = await createBench({ haloServiceApi: { ...halo.credentials } }, root);
	const clients = halo.records('Client');
	await compareWithLoop(JSON.stringify({ record_count: clients.length, clients }));
	console.log();
	await compareWithNodes(bench, halo.url);
} finally {
	await halo.close();
}
