import { commaList, isTrue } from '../convert.mts';
import type { Query } from '../types.mts';
import type { Filtering, Test } from './filters.mts';
import { ticketTests } from './ticketRules.mts';

/** Tests that hold without being asked for: only active records, the right kind of ticket. */
export function always(filtering: Filtering): Test[] {
	const { resource, query } = filtering;
	const tests = [...ticketTests(filtering), ...(standing[resource.name]?.(query) ?? [])];
	return resource.filters.has('includeinactive') ? [...tests, byActivity(query)] : tests;
}

/** What some lists leave out unless they are asked for it (docs/halo/lists.md#filters). */
const standing: Record<string, (query: Query) => Test[]> = {
	// disabled and API-only agents: each has a flag of its own
	Agent: ({ includedisabled, includeapiagents }) => [
		(row) => row.isdisabled !== true || isTrue(includedisabled),
		(row) => row.isapiagent !== true || isTrue(includeapiagents),
	],
	// nothing at all without a filter
	CRMNote: ({ client_id, supplier_id, toplevel_id }) => [
		() => Boolean(client_id ?? supplier_id ?? toplevel_id),
	],
};

/** `activeinactive=true,false` says both at once; inactive records are left out unless asked for. */
function byActivity({
	activeinactive = '',
	includeactive,
	includeinactive,
}: Filtering['query']): Test {
	const [first, second] = commaList(activeinactive);
	const active = first ?? includeactive ?? 'true';
	const inactive = second ?? includeinactive ?? 'false';
	return (row) => isTrue(row.inactive === true ? inactive : active);
}
