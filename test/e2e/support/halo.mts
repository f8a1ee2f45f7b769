import type { HaloAccess } from '../../../sandbox/n8n/prepare/credential.mts';

export type HaloRecord = Record<string, unknown>;

/** Looks into the sandbox Halo past n8n and the node, over Halo's own interface. */
export class HaloWitness {
	private token?: string;

	constructor(private readonly access: HaloAccess) {}

	/** A GET of any path below `/api`. */
	async get<T>(path: string): Promise<T> {
		return await this.call<T>('GET', path);
	}

	/** A POST of records, as Halo takes them: in a list, with an id to change one. */
	async post<T>(path: string, records: object[]): Promise<T> {
		return await this.call<T>('POST', path, records);
	}

	async delete(path: string): Promise<void> {
		await this.call('DELETE', path);
	}

	/** The tickets with this summary, as Halo lists them. */
	async ticketsCalled(summary: string, filter = ''): Promise<HaloRecord[]> {
		const query = `search_summary=${encodeURIComponent(summary)}${filter}`;
		const { tickets } = await this.get<{ tickets: HaloRecord[] }>(`/Tickets?${query}`);
		return tickets;
	}

	private async call<T>(method: string, path: string, body?: object): Promise<T> {
		this.token ??= await this.signIn();
		const response = await fetch(`${this.access.url}/api${path}`, {
			method,
			headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
			body: body && JSON.stringify(body),
		});
		const text = await response.text();
		if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
		throw new Error(`The sandbox answered ${response.status} to ${method} ${path}: ${text}`);
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
