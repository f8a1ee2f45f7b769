import type { INodeExecutionData } from 'n8n-workflow';
import type { Operation, Run, Writing } from '../model';
import { forAgent } from './forAgent';
import { checkArguments } from './arguments';
import { guardAgent } from './guard';
import { checkForm } from './switches';

/** Checks an item before anything is read or sent for it. @throws if something is wrong with it */
export function check(operation: Operation, run: Run): void {
	checkForm(operation.properties, run);
	if (operation.changes) guardAgent(operation, run);
	// an unknown time zone is reported before anything is sent
	void run.timeZone;
	if (run.isTool) checkArguments(operation, run);
}

/** Runs the operation for one item. */
export async function perform(operation: Operation, run: Run): Promise<INodeExecutionData[]> {
	check(operation, run);
	const items = 'plan' in operation ? await carryOut(operation, run) : await operation.execute(run);
	return run.isTool ? forAgent(run, items) : items;
}

/** Makes the plans of an item and sends them one after the other. */
async function carryOut(operation: Writing, run: Run): Promise<INodeExecutionData[]> {
	const planned = await operation.plan(run);
	if ('items' in planned) return planned.items;
	const items: INodeExecutionData[] = [];
	for (const plan of planned) items.push(...(await run.write(plan)));
	return items;
}
