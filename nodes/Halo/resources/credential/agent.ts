import type { IDataObject, NodeApiError } from 'n8n-workflow';
import type { HaloClient } from '../../transport/HaloClient';

/** Answers of Halo to somebody who is no agent (seen with tokens of the wrong kind). */
const NO_AGENT = ['403', '404'];

/** The agent that the credential acts as, as Halo sends it; undefined when it acts as none. */
export const readAgent = async (halo: HaloClient): Promise<IDataObject | undefined> =>
	await halo.get('/Agent/me', {}, undefined, true).catch((cause: NodeApiError) => {
		if (NO_AGENT.includes(cause.httpCode ?? '')) return undefined;
		throw cause;
	});

/** What of it says what it may do. Its claims can be 2 MB on a large tenant, so they are not part of it. */
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

/** The same without what could be a secret; an agent's own record holds some of other services. */
export const withoutSecrets = (record: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(record).filter(([key]) => !SECRET.test(key)));
