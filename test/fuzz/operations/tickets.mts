import type { Halo } from '../../../sandbox/halo/index.mts';
import { map, pick } from '../../support/halo.mts';
import { markedText } from '../values.mts';
import type { FuzzedOperation } from './types.mts';

const mark = ({ mark: own }: { mark?: unknown }) => String(own);
const having = (list: string, field: string) => (halo: Halo, item: { mark?: unknown }) =>
	halo.records(list).filter((row) => String(row[field] ?? '').includes(mark(item))).length;
const marked: FuzzedOperation['item'] = (random, about) => ({
	mark: about.mark,
	text: markedText(random, about.mark),
});

/** What happens to tickets: the operations of their own beside those that all records have. */
export const tickets: FuzzedOperation[] = [
	{
		name: 'create ticket',
		resource: 'ticket',
		operation: 'create',
		parameters: {
			ticketTypeId: pick(1),
			clientId: pick(12),
			fields: map({ summary: '={{ $json.text }}' }),
		},
		item: (random, about) => ({
			...marked(random, about),
			// what does not fit its type is refused by its position
			extra: random.chance(0.15) ? { onhold: 'perhaps' } : {},
		}),
		options: [['extraBody', '={{ $json.extra }}']],
		takesDryRun: true,
		takesBatches: true,
		write: { method: 'POST', path: '/Tickets', mark, count: having('tickets', 'summary') },
	},
	{
		name: 'add note',
		resource: 'ticket',
		operation: 'addNote',
		parameters: { ticketId: pick(5), note: '={{ $json.text }}' },
		item: (_, about) => ({ mark: about.mark, text: `${about.mark} said "hello"` }),
		takesDryRun: true,
		takesBatches: true,
		write: { method: 'POST', path: '/Actions', mark, count: having('actions', 'note') },
	},
	{
		name: 'create action',
		resource: 'action',
		operation: 'create',
		parameters: {
			ticketId: pick(5),
			fields: map({ note: '={{ $json.mark }}', outcome_id: '={{ $json.outcome }}' }),
		},
		// Halo refuses an unknown outcome by a rule
		item: (random, about) => ({ mark: about.mark, outcome: random.chance(0.2) ? 900_001 : 1 }),
		takesDryRun: true,
		takesBatches: true,
		write: { method: 'POST', path: '/Actions', mark, count: having('actions', 'note') },
	},
	{
		name: 'upload',
		resource: 'attachment',
		operation: 'upload',
		parameters: { ticketId: pick(5) },
		options: [['note', '={{ $json.mark }}']],
		item: (_, about) => ({ mark: about.mark }),
		file: true,
		takesDryRun: true,
		write: { method: 'POST', path: '/Attachment', mark, count: having('attachment', 'note') },
	},
];
