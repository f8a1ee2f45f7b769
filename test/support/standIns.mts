import { createBench } from './engine.mts';
import { serve, type RawServer, type Reply, type Seen } from './rawServer.mts';

export const CREDENTIAL = {
	clientId: 'client-of-the-test',
	clientSecret: 'an example of a secret',
};

const open: RawServer[] = [];
/** Ends all servers of a test. */
export async function closeAll(): Promise<void> {
	await Promise.all(open.splice(0).map(async (server) => await server.close()));
}

/** Starts a server that ends with the test. */
export async function server(answer: (request: Seen) => Reply | undefined): Promise<RawServer> {
	const started = await serve(answer);
	open.push(started);
	return started;
}

/** Answers by the beginning of the path. */
export function routes(table: Record<string, Reply>) {
	return ({ path }: Seen) =>
		Object.entries(table).find(([start]) =>
			path.toLowerCase().startsWith(start.toLowerCase()),
		)?.[1];
}

/** Presses the test button of a credential. */
export async function press(fields: Record<string, unknown>) {
	const bench = await createBench({ haloServiceApi: { ...CREDENTIAL, ...fields } });
	const result = await bench.testCredential();
	expect(result.message).not.toContain(CREDENTIAL.clientSecret);
	return { ...result, stored: bench.credentials.stored.get('haloServiceApi') };
}

/** The answers of a Halo that lets the client in. */
export const token = { body: { access_token: 'token-of-the-test', expires_in: 3600 } };
export const me = { body: { id: 1, name: 'API' } };

/** A whole Halo below a path, with what is to differ. */
export async function halo(below = '', different: Record<string, Reply> = {}): Promise<RawServer> {
	const started: RawServer = await server((request) =>
		routes({
			[`${below}/api/authinfo`]: {
				body: { auth_url: `${started.url}${below}/auth`, tenant_id: 'acme' },
			},
			[`${below}/auth/token`]: token,
			[`${below}/api/Agent/me`]:
				request.headers.authorization === 'Bearer token-of-the-test' ? me : { status: 401 },
			...different,
		})(request),
	);
	return started;
}
