import { serve, type RawServer, type Reply, type Seen } from './rawServer.mts';

export const CREDENTIAL = {
	clientId: 'client-of-the-test',
	clientSecret: 'secret-of-the-test-4711',
};

export interface TinyHalo extends RawServer {
	/** How many tokens were given. */
	minted(): number;
	/** Makes the server forget all tokens. */
	revoke(): void;
	/** Requests of the API, without discovery and tokens. */
	calls(): Seen[];
}

/** The least that the client takes for a Halo: discovery, tokens, and answers as a test says. */
export async function tinyHalo(
	answer: (request: Seen) => Reply | undefined = () => ({ body: [] }),
	refusal: Reply = { status: 401 },
): Promise<TinyHalo> {
	let minted = 0;
	let valid = new Set<string>();
	const server: RawServer = await serve((request) => {
		const path = request.path.toLowerCase();
		if (path === '/api/authinfo') {
			return { body: { auth_url: `${server.url}/auth`, tenant_id: 'acme' } };
		}
		if (path.startsWith('/auth/token')) {
			const token = `token-of-the-test-${++minted}`;
			valid.add(token);
			return { body: { access_token: token, token_type: 'Bearer', expires_in: 3600 }, after: 50 };
		}
		const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
		return valid.has(token) ? answer(request) : refusal;
	});
	return {
		...server,
		minted: () => minted,
		revoke: () => (valid = new Set()),
		calls: () => server.requests.filter(({ path }) => !/authinfo|\/token/i.test(path)),
	};
}
