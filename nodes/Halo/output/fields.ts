import { outputFields } from '../form/parameters';
import { simplifiedFields } from '../lists/nameLists';
import type { RecordDefinition, Run } from '../model';
import { wantedOutput } from './wanted';

/** What an agent gets beside the most useful fields, and which of them it does without. */
export interface ForAgents {
	also?: string[];
	without?: string[];
}

/** The fields that go out; undefined for a record that goes out as Halo sends it. */
export function fieldsOf(
	run: Run,
	record: RecordDefinition,
	forAgents: ForAgents,
): string[] | undefined {
	const wanted = wantedOutput(run);
	const isWhole = wanted === 'raw' || (wanted !== 'selected' && record.simplified.length === 0);
	if (isWhole) return undefined;
	if (wanted === 'selected') return chosen(run, record);
	return wanted === 'agent' ? fieldsForAgent(record, forAgents) : simplifiedFields(record);
}

const fieldsForAgent = (
	{ simplified, ...record }: RecordDefinition,
	{ also = [], without = [] }: ForAgents,
) => [
	...simplifiedFields({ ...record, simplified: simplified.filter((id) => !without.includes(id)) }),
	...also,
];

/** The chosen fields; the record's ID is always included, since the next step nearly always needs it. */
function chosen(run: Run, { ownNumber, simplified }: RecordDefinition): string[] {
	const fields = run.parameter(outputFields);
	const list = (Array.isArray(fields) ? fields : String(fields).split(','))
		.map((field) => String(field).trim())
		.filter(Boolean);
	if (!ownNumber) return [...new Set(['id', ...list])];
	// the ticket's number, then its own
	const own = simplified.slice(0, 2);
	return [...new Set([...own, ...list.filter((field) => field !== 'id')])];
}
