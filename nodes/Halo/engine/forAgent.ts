import type { INodeExecutionData } from 'n8n-workflow';
import { maxOutputLength, maxTextLength } from '../form/agentForm';
import { readCount } from '../input/count';
import type { Run } from '../model';
import { tidy } from '../output/tidy';
import { wantedOutput } from '../output/wanted';

/**
 * The output items as an agent gets them. n8n hands over their JSON as one list, so what else there is to say is an
 * item of its own: `{ more: true, total: 120 }` behind a list that is not whole, and `{ count: 0 }` for nothing, which
 * would be an empty text otherwise.
 */
export function forAgent(run: Run, items: INodeExecutionData[]): INodeExecutionData[] {
	const isShaped = wantedOutput(run) === 'agent';
	const most = readCount(run, maxTextLength);
	const shaped = isShaped ? items.map((item) => ({ ...item, json: tidy(item.json, most) })) : items;
	const kept = isShaped ? withinTotal(shaped, readCount(run, maxOutputLength)) : shaped;
	if (kept.length === 0) return [{ json: { count: 0 } }];
	const isCut = kept.length < items.length;
	if (!isCut && !run.more) return kept;
	const total = run.more ? run.more.total : items.length;
	return [...kept, { json: { more: true, ...(total === undefined ? {} : { total }) } }];
}

/** The first items, as many as fit; of the first one at least a part. */
function withinTotal(items: INodeExecutionData[], most: number): INodeExecutionData[] {
	let room = most;
	const end = items.findIndex(({ json }) => (room -= JSON.stringify(json).length) < 0);
	if (end < 0) return items;
	if (end > 0) return items.slice(0, end);
	const text = `${JSON.stringify(items[0].json).slice(0, most)}... (cut)`;
	return [{ json: { cut: text } }];
}
