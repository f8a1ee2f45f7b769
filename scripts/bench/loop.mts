import path from 'node:path';
import { names, require, root } from './job.mts';
import { show, time } from './measure.mts';

type Output = typeof import('../../nodes/Halo/customMethod/output/outputVariables');
type Iterate = typeof import('../../nodes/Halo/customMethod/output/iterateOver');

function built<T>(file: string): T {
	return require(path.join(root, 'dist/nodes/Halo/customMethod/output', file)) as T;
}

/** The work alone: from the text of the answer to the output. */
export async function compareWithLoop(text: string): Promise<void> {
	const { defineVariables } = built<Output>('outputVariables.js');
	const { elementsOf, iterationPath, readEach } = built<Iterate>('iterateOver.js');
	const rows = names.map((name) => ({ name, value: `response^${name}`, type: 'any' }));

	const pickAll = (answer: unknown) => {
		const iteration = iterationPath('response^clients');
		if (!iteration) throw new Error('no path');
		const variables = defineVariables(rows, ['response', 'parent']);
		return readEach(variables, elementsOf(iteration, answer), { parent: answer }).map((json) => ({
			json,
		}));
	};
	const loop = (answer: { clients: Array<Record<string, unknown>> }) =>
		answer.clients.map((client) => ({
			json: {
				id: client.id ?? null,
				name: client.name ?? null,
				toplevel_id: client.toplevel_id ?? null,
				toplevel_name: client.toplevel_name ?? null,
				inactive: client.inactive ?? null,
				colour: client.colour ?? null,
				main_site_id: client.main_site_id ?? null,
				main_site_name: client.main_site_name ?? null,
				website: client.website ?? null,
				notes: client.notes ?? null,
			},
		}));
	const byName = (answer: { clients: Array<Record<string, unknown>> }) =>
		answer.clients.map((client) => {
			const json: Record<string, unknown> = {};
			for (const name of names) json[name] = client[name] ?? null;
			return { json };
		});
	const answer = JSON.parse(text);
	const same = JSON.stringify(pickAll(answer)) === JSON.stringify(loop(answer));
	if (!same) throw new Error('The two ways differ in what they give');

	const ours = await time(15, () => pickAll(JSON.parse(text)));
	const byHand = await time(15, () => loop(JSON.parse(text)));
	show('Output variables by response path, from the answer as text', ours);
	show('A loop written by hand, from the answer as text', byHand);
	console.log(`ratio ${(ours / byHand).toFixed(2)}`);
	const picking = await time(15, () => pickAll(answer));
	const named = await time(15, () => byName(answer));
	show('  the picking alone, by response path', picking);
	show('  a loop over a list of names', named);
	console.log(`  ratio ${(picking / named).toFixed(2)}`);
	show('  a loop with the names written into it', await time(15, () => loop(answer)));
}
