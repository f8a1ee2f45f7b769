import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { maxOutputLength, maxTextLength } from '../form/agentForm';
import { readCount } from '../input/count';
import type { Run } from '../model';
import { tidy } from '../output/tidy';
import { wantedOutput } from '../output/wanted';

/**
 * The output items as an agent gets them. n8n passes their JSON on as one list, so any further information is a
 * separate item: `{ more: true, total: 120 }` after an incomplete list, and `{ count: 0 }` for no results, which would
 * otherwise be an empty text. Hints that a person would see beside the output are items, too: `{ note: ... }`.
 */
export function forAgent(run: Run, items: INodeExecutionData[]): INodeExecutionData[] {
	const isShaped = wantedOutput(run) === 'agent';
	const most = readCount(run, maxTextLength);
	const shaped = isShaped ? items.map((item) => ({ ...item, json: tidy(item.json, most) })) : items;
	const kept = isShaped ? withinTotal(shaped, readCount(run, maxOutputLength)) : shaped;
	const isCut = kept.length < items.length;
	const total = run.more ? run.more.total : items.length;
	const more = { more: true, ...(total === undefined ? {} : { total }) };
	const said: IDataObject[] = [
		...(kept.length === 0 ? [{ count: 0 }] : []),
		...(isCut || run.more ? [more] : []),
		...[...run.notes].map((note) => ({ note })),
	];
	return [...kept, ...said.map((json) => ({ json }))];
}

/** The first items, as many as fit; at least part of the first one. */
function withinTotal(items: INodeExecutionData[], most: number): INodeExecutionData[] {
	let room = most;
	const end = items.findIndex(({ json }) => (room -= JSON.stringify(json).length) < 0);
	if (end < 0) return items;
	if (end > 0) return items.slice(0, end);
	const text = `${JSON.stringify(items[0].json).slice(0, most)}... (cut)`;
	return [{ json: { cut: text } }];
}
