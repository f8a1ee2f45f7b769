import { loopback } from '../run/ports.mts';
import type { Rest } from './rest.mts';

/** What a node needs to point at a credential. */
export interface CredentialLink {
	id: string;
	name: string;
}

/** The sandbox Halo as a person would type it into n8n's credential screen. */
export interface HaloAccess {
	url: string;
	clientId: string;
	clientSecret: string;
}

export const credentialType = 'haloServiceApi';
const name = 'Sandbox Halo';

/**
 * The credential for the sandbox Halo: made when it is missing, and pointed at the sandbox's
 * address of today. One that a person has pointed at another machine stays as it is.
 */
export async function sandboxCredential(rest: Rest, access: HaloAccess): Promise<CredentialLink> {
	const all = await rest.get<Array<CredentialLink & { type: string }>>('/credentials');
	const known = all.find((one) => one.name === name && one.type === credentialType);
	const body = { name, type: credentialType, data: { ...access } };
	if (!known) return link(await rest.post('/credentials', body));

	const { data } = await rest.get<{ data?: { url?: string } }>(
		`/credentials/${known.id}?includeData=true`,
	);
	const ours = data?.url?.includes(loopback) && data.url !== access.url;
	if (ours) await rest.patch(`/credentials/${known.id}`, body);
	return link(known);
}

const link = ({ id, name }: CredentialLink): CredentialLink => ({ id, name });
