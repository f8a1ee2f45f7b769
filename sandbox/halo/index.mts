import type { FastifyInstance } from 'fastify';
import { selfSigned } from './certificate.mts';
import type { Place } from './discovery.mts';
import type { Fault } from './http/faults.mts';
import type { LoggedRequest } from './http/log.mts';
import { listen } from './http/listen.mts';
import { authServer, resourceServer } from './http/respond.mts';
import { listener, type Incoming, type Respond } from './http/server.mts';
import { settingsOf, type Options, type Settings } from './options.mts';
import { withDeliveriesPage } from './events/page.mts';
import type { Store } from './store.mts';
import type { Row } from './types.mts';
import { World } from './world.mts';

export type { Application, Login } from './auth/applications.mts';
export type { Fault, Match } from './http/faults.mts';
export type { LoggedRequest } from './http/log.mts';
export type { RateLimit } from './http/limits.mts';
export type { Modes } from './modes.mts';
export type { Mode, Options } from './options.mts';
export type { Json, Row } from './types.mts';
export { describe } from './http/log.mts';
export { fieldEntities, fieldTypes, fieldUse, inputTypes } from './writes/fieldTypes.mts';

/** What a person would type into a credential. */
export interface Credentials {
	url: string;
	/** Empty on-premises. */
	tenant: string;
	clientId: string;
	clientSecret: string;
	scope: string;
}

/** A running Halo. */
export interface Halo {
	/** The address as a user would paste it, without `/api`. */
	url: string;
	/** The resource server: `<url>/api`. */
	api: string;
	/** The authorisation server; tokens come from `<auth>/token`. */
	auth: string;
	/** A working set of credentials. */
	credentials: Credentials;
	/** Every request since the start or the last reset, oldest first. */
	requests: LoggedRequest[];
	/** The requests that Halo's documentation does not know: a test should find none. */
	unknownRequests(): LoggedRequest[];
	/** Everything that is stored. */
	store: Store;
	/** The records of one resource, as stored. */
	records(resource: string): Row[];
	/** Adds records past the API; returns them with their ids. */
	seed(resource: string, records: Row[]): Row[];
	/** Makes the next matching request go wrong. */
	failNext(fault: Fault): void;
	/** Resolves when every webhook that is due has been called. */
	deliveries(): Promise<void>;
	/** Calls a webhook again with a delivery that its log holds, as the button on Halo's screen does. */
	redeliver(eventId: string): Promise<Row | undefined>;
	/** Back to the seed data; faults, counters and the log are forgotten, tokens are not. */
	reset(): void;
	/** Forgets all access tokens, as a restart of Halo does. */
	revokeTokens(): void;
	close(): Promise<void>;
}

/** Starts a Halo on the loopback interface; resolves once it listens. */
export async function start(options: Options = {}): Promise<Halo> {
	const settings = settingsOf(options);
	const world = new World(settings);
	const https = settings.tls ? await selfSigned(settings.host) : undefined;
	const { subPath, mode, host, bareResourcePaths } = settings;
	const separate = mode === 'separateAuth';
	const auth = separate ? listener(world, authServer(world, ['']), https) : undefined;
	const authPort = auth ? await listen(auth, host, 0) : 0;

	const place = ({ origin }: { origin: string }): Place => {
		const url = new URL(origin);
		if (separate) url.port = String(authPort);
		const authUrl = separate ? url.origin : `${origin}${subPath}/auth`;
		const hosted = mode !== 'onPremises';
		const { tenant } = settings;
		return {
			resourceUrl: `${origin}${subPath}/api`,
			authUrl,
			tenant,
			hosted,
			version: '2.236.133',
		};
	};
	const bare = bareResourcePaths ? [subPath] : [];
	const api = resourceServer(world, place, [`${subPath}/api`, ...bare]);
	const whole = separate ? api : both(world, subPath, api);
	const app = listener(world, withDeliveriesPage(world, world.cloud.before(whole)), https);
	const close = async () => {
		await Promise.all([closeServer(app), auth && closeServer(auth)]);
	};
	const port = await listen(app, host, settings.port).catch(async (error: Error) => {
		await close();
		throw error;
	});
	const origin = `${https ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
	const { resourceUrl, authUrl } = place({ origin });
	const url = `${origin}${subPath}`;

	return {
		url,
		api: resourceUrl,
		auth: authUrl,
		credentials: credentialsOf(url, settings),
		requests: world.requests,
		unknownRequests: () => world.requests.filter(({ unknown }) => unknown),
		get store() {
			return world.store;
		},
		records: (resource) => world.store.of(resource).all(),
		seed: (resource, records) => records.map((row) => world.store.of(resource).put(row)),
		failNext: (fault) => world.faults.add(fault),
		deliveries: () => world.deliveries.settled(world.store),
		redeliver: (eventId) => world.deliveries.redeliver(world.store, eventId),
		reset: () => world.reset(),
		revokeTokens: () => world.tokens.revoke(),
		close,
	};
}

/** One host for both servers: what is under `/auth` gives tokens, the rest is the API. */
function both(world: World, subPath: string, api: Respond): Respond {
	const auth = authServer(world, [`${subPath}/auth`.toLowerCase(), subPath.toLowerCase()]);
	const isAuth = ({ path }: Incoming): boolean =>
		/^(\/auth)?\/(token|authorize)\/?$/i.test(path.slice(subPath.length));
	return (incoming) => (isAuth(incoming) ? auth(incoming) : api(incoming));
}

function credentialsOf(url: string, { tenant, applications }: Settings): Credentials {
	const [{ clientId, clientSecret = '', scopes }] = applications;
	return { url, tenant, clientId, clientSecret, scope: scopes.join(' ') };
}

async function closeServer(app: FastifyInstance): Promise<void> {
	app.server.closeAllConnections();
	await app.close();
}
