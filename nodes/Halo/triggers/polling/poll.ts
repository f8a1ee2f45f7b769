import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { present } from '../../output/present';
import type { RecordDefinition, Run } from '../../model';
import { findChanges } from './find';
import { readCursor, writeCursor } from './state';
import { newest } from './newest';
import { requestOf, type Request } from './request';

/** Triggers that are polling now: n8n starts another poll even if one is still running. */
const polling = new Set<string>();

/**
 * What is new in Halo since the last poll; undefined for nothing. The cursor is replaced after everything is done, and
 * only if there is something to return, since n8n saves both together. The first poll sets it and returns nothing,
 * unless a start date was chosen.
 * @throws without moving the cursor
 */
export async function poll(
	context: IPollFunctions,
	run: Run,
	record: RecordDefinition,
): Promise<INodeExecutionData[] | undefined> {
	const request = await requestOf(run, record);
	if (context.getMode() === 'manual') return await present(run, record, await newest(run, request));
	const trigger = `${context.getWorkflow().id} ${context.getNode().id}`;
	if (polling.has(trigger)) return undefined;
	polling.add(trigger);
	try {
		return await next(context, run, request);
	} finally {
		polling.delete(trigger);
	}
}

async function next(
	context: IPollFunctions,
	run: Run,
	request: Request,
): Promise<INodeExecutionData[] | undefined> {
	const saved = readCursor(context);
	const known = saved?.about === request.about ? saved : undefined;
	const { rows, cursor } = await findChanges(run, request, known);
	const items = await present(run, request.record, rows);
	if (cursor) writeCursor(context, cursor);
	return items.length > 0 ? items : undefined;
}
