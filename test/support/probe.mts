import { NodeConnectionTypes, type IDataObject, type INodeType } from 'n8n-workflow';
import { HaloClient } from '../../nodes/Halo/transport/HaloClient.ts';
import type { Bench, NodeOutcome, NodeRun } from './engine.mts';

/** What to do for one item; gives the item's output. */
export type Work = (halo: HaloClient, item: number) => Promise<unknown>;

/** Runs code with the built client inside a node of the engine, one call for each item. */
export async function drive(
	bench: Bench,
	work: Work,
	run: Partial<NodeRun> = {},
): Promise<NodeOutcome> {
	bench.nodeTypes.add('test.probe', probe(work));
	return await bench.runNode({ type: 'test.probe', parameters: {}, ...run });
}

function probe(work: Work): INodeType {
	return {
		description: {
			displayName: 'Probe',
			name: 'probe',
			group: ['transform'],
			version: 1,
			description: 'Probe',
			defaults: { name: 'Probe' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: 'haloServiceApi', required: true }],
			properties: [],
		},
		async execute() {
			const halo = await HaloClient.connect(this);
			const output = [];
			for (let item = 0; item < this.getInputData().length; item++) {
				const json = { result: await work(halo.at(item), item) } as IDataObject;
				output.push({ json, pairedItem: { item } });
			}
			return [output];
		},
	};
}
