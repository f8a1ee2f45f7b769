import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isObject } from '../../transport/json';
import type { Cursor } from './cursor';

/** The cursor with the node that it belongs to: another node may have had the same name. */
interface Saved extends Cursor {
	node: string;
	name: string;
}

/**
 * n8n keys a node's static data by its name, which people change, and saves it together with the execution if durable
 * poll cursors are switched on. So the cursor is stored there, and again in the workflow's data, by the node's ID.
 */
export function readCursor(context: IPollFunctions): Cursor | undefined {
	const { id, name } = context.getNode();
	const own = context.getWorkflowStaticData('node').cursor;
	const shared = context.getWorkflowStaticData('global')[`haloPollingTrigger:${id}`];
	const isRenamed = isSaved(shared) && shared.name !== name;
	const saved = isSaved(own) && own.node === id && !isRenamed ? own : shared;
	return isSaved(saved) ? saved : undefined;
}

/** Replaces the cursor. */
export function writeCursor(context: IPollFunctions, cursor: Cursor): void {
	const { id, name } = context.getNode();
	const saved: Saved = { ...cursor, node: id, name };
	context.getWorkflowStaticData('node').cursor = saved as unknown as IDataObject;
	context.getWorkflowStaticData('global')[`haloPollingTrigger:${id}`] = {
		...saved,
	} as unknown as IDataObject;
}

const isSaved = (value: unknown): value is Saved => isObject(value) && isObject(value.seen);
