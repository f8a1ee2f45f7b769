import type { INodeExecutionData } from 'n8n-workflow';
import type { Operation, Run } from '../model';
import { previewItem } from '../output/preview';
import type { Preview } from '../transport/HaloClient';
import { guardAgent } from './guard';

/** Does what an operation does with one item. */
export async function perform(operation: Operation, run: Run): Promise<INodeExecutionData[]> {
	if (operation.changes) guardAgent(operation, run);
	// a time zone that is none is reported before anything is sent
	void run.timeZone;
	if ('plan' in operation) return await carryOut(operation, run);
	if (!operation.changes || run.options.dryRun !== true) return await operation.execute(run);
	const requests: Preview[] = [];
	const made = await operation.execute({ ...run, halo: run.halo.rehearsing(requests) });
	// with nothing to send, what the operation says is the answer
	return requests.length > 0 ? requests.map(previewItem) : made;
}

/** Makes the plans of an item and sends them one after the other. */
async function carryOut(operation: Extract<Operation, { plan: unknown }>, run: Run) {
	const planned = await operation.plan(run);
	if ('items' in planned) return planned.items;
	const items: INodeExecutionData[] = [];
	for (const plan of planned) items.push(...(await run.write(plan)));
	return items;
}
