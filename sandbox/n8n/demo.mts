import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import '../../test/support/setup.mts';
import { createBench, type WorkflowFile } from '../../test/support/engine.mts';
import { start } from '../halo/index.mts';
import { buildPackage } from './install/build.mts';
import { paths } from './paths.mts';
import { onScreen } from './progress.mts';

const folder = path.join(paths.root, 'examples');
const shown = 20;

/** `npm run demo [-- example]`: an example in n8n's engine, without editor, its output as a table. */
async function main(wanted = 'open-tickets'): Promise<void> {
	const names = readdirSync(folder).map((file) => path.parse(file).name);
	if (!names.includes(wanted)) {
		throw new Error(`There is no example '${wanted}'. Choose one of: ${names.join(', ')}`);
	}
	await buildPackage(onScreen);
	const halo = await start();
	try {
		const bench = await createBench({ haloServiceApi: { ...halo.credentials } }, paths.root);
		const file = readFileSync(path.join(folder, `${wanted}.json`), 'utf8');
		const workflow = JSON.parse(file) as WorkflowFile;
		const { node } = await bench.runWorkflow(workflow);
		for (const name of lastNodes(workflow)) {
			const { items, error } = node(name);
			if (error) throw error;
			console.log(`\n${workflow.name}: '${name}' gave ${items.length} items`);
			console.table(items.slice(0, shown).map(({ json }) => json));
			if (items.length > shown) console.log(`... and ${items.length - shown} more`);
		}
		console.log(`It took ${halo.requests.length} requests to Halo, sign-in included.`);
		console.log(`Other examples: ${names.filter((name) => name !== wanted).join(', ')}`);
	} finally {
		await halo.close();
	}
}

/** The nodes at whose end nothing follows. */
const lastNodes = ({ nodes, connections }: WorkflowFile) =>
	nodes
		.filter(({ name, type }) => !connections[name] && type !== 'n8n-nodes-base.stickyNote')
		.map(({ name }) => name);

main(process.argv[2]).catch((error: Error) => {
	console.error(error.message);
	process.exit(1);
});
