import type { IDataObject, NodeApiError } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';

/** Halo's status codes for somebody who is not an agent (seen with other types of tokens). */
const NO_AGENT = ['403', '404'];

/** The agent that the credential acts as, as Halo sends it; undefined if it is not an agent. */
export const readAgent = async (halo: HaloClient): Promise<IDataObject | undefined> =>
	await halo.get('/Agent/me', {}, undefined, true).catch((cause: NodeApiError) => {
		if (NO_AGENT.includes(cause.httpCode ?? '')) return undefined;
		throw cause;
	});

/** The parts that show what it may do. Its claims can be 2 MB on a large tenant, so they are left out. */
export const agentOf = (agent: IDataObject) => ({
	id: agent.id ?? null,
	name: agent.name ?? null,
	email: agent.email ?? null,
	apiOnly: agent.isapiagent === true,
	teams: namesIn(agent.teams, 'team_name', agent.team),
	roles: namesIn(agent.roles, 'role_name'),
});

export type Agent = ReturnType<typeof agentOf>;

function namesIn(list: unknown, key: string, otherwise?: unknown): string[] {
	const rows = (Array.isArray(list) ? list : []) as IDataObject[];
	const names = rows.map((row) => String(row.name ?? row[key] ?? '')).filter(Boolean);
	return names.length || !otherwise ? names : [String(otherwise)];
}

const SECRET = /password|secret|token|api_?key/i;

/** The record without possible secrets; an agent's own record contains some of other services. */
export const withoutSecrets = (record: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(record).filter(([key]) => !SECRET.test(key)));
