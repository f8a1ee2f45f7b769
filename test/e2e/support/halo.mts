import type { HaloAccess } from '../../../sandbox/n8n/prepare/credential.mts';

export type HaloRecord = Record<string, unknown>;

/** Looks into the sandbox Halo past n8n and the node, over Halo's own interface. */
export class HaloWitness {
	private token?: string;

	constructor(private readonly access: HaloAccess) {}

	/** A GET of any path below `/api`. */
	async get<T>(path: string): Promise<T> {
		this.token ??= await this.signIn();
		const headers = { authorization: `Bearer ${this.token}` };
		const response = await fetch(`${this.access.url}/api${path}`, { headers });
		if (!response.ok) throw new Error(`The sandbox answered ${response.status} to GET ${path}`);
		return (await response.json()) as T;
	}

	/** The tickets with this summary, as Halo lists them. */
	async ticketsCalled(summary: string, filter = ''): Promise<HaloRecord[]> {
		const query = `search_summary=${encodeURIComponent(summary)}${filter}`;
		const { tickets } = await this.get<{ tickets: HaloRecord[] }>(`/Tickets?${query}`);
		return tickets;
	}

	private async signIn(): Promise<string> {
		const { url, clientId, clientSecret } = this.access;
		const response = await fetch(`${url}/auth/token`, {
			method: 'POST',
			body: new URLSearchParams({
				grant_type: 'client_credentials',
				client_id: clientId,
				client_secret: clientSecret,
				scope: 'all',
			}),
		});
		const { access_token: token } = (await response.json()) as { access_token: string };
		return token;
	}
}
