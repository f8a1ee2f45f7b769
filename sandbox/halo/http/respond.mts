import { empty, Refusal, refuse } from '../answers.mts';
import { resourceOf } from '../contract.mts';
import type { Place } from '../discovery.mts';
import { route as find } from '../router.mts';
import type { Session } from '../auth/tokens.mts';
import { issueToken } from '../auth/tokenEndpoint.mts';
import { authorizePage } from '../auth/authorizePage.mts';
import type { Answer } from '../types.mts';
import type { World } from '../world.mts';
import { authorize, isAnonymous, isRefused } from './authorize.mts';
import { readBody } from './body.mts';
import { choose } from './dispatch.mts';
import type { Incoming, Respond } from './server.mts';

/** Addresses of a listener that are not the API: path under the authorisation server -> answer. */
const authPaths: Record<string, (world: World, incoming: Incoming) => Answer> = {
	'/token': token,
	'/authorize': ({ codes, settings }, { method, query }) =>
		method === 'GET' ? authorizePage(settings.applications, codes, query) : empty(405),
};

/** The authorisation server: `prefixes` are where it lives, `/auth` or the root. */
export function authServer(world: World, prefixes: string[]): Respond {
	return (incoming) => {
		const path = incoming.path.toLowerCase().replace(/\/+$/, '');
		const prefix = prefixes.find(
			(one) => authPaths[path.slice(one.length)] && path.startsWith(one),
		);
		const answer = prefix !== undefined && authPaths[path.slice(prefix.length)];
		return answer ? answer(world, incoming) : unknown(incoming);
	};
}

function token(world: World, { method, headers, raw, query }: Incoming): Answer {
	if (method !== 'POST') return empty(405);
	const { form } = readBody(raw, headers['content-type'] ?? '');
	if (!form) return { status: 400, body: { error: 'invalid_request' } };
	const { tokens, codes, settings } = world;
	return issueToken({ ...settings, tokens, codes, now: Date.now }, form, {
		tenant: query.tenant,
		authorization: headers.authorization,
	});
}

/** The resource server, under `/api`; `place` says what it tells about its addresses. */
export function resourceServer(
	world: World,
	place: (incoming: Incoming) => Place,
	prefixes: string[],
): Respond {
	return async (incoming) => {
		const { method, log, headers } = incoming;
		const path = withoutPrefix(incoming.path, prefixes);
		const route = path === undefined ? undefined : find(method, path);
		if (path === undefined || !route || isMissing(world, route.resource)) return unknown(incoming);
		const limited = world.limiter.check(Date.now());
		if (limited) return limited;
		if (isRefused(world, method, path)) throw refuse(403);
		const session = sessionFor(world, incoming, isAnonymous(method, route), route);
		const { handler, generic } = choose(method, route);
		log.generic = generic === true;
		return handler({
			world,
			store: world.storeFor(method),
			method,
			route,
			resource: resourceOf(route.resource),
			id: route.id,
			query: incoming.query,
			body: readBody(incoming.raw, headers['content-type'] ?? ''),
			headers,
			session,
			place: place(incoming),
		});
	};
}

function withoutPrefix(path: string, prefixes: string[]): string | undefined {
	const prefix = prefixes.find((one) => path.toLowerCase().startsWith(`${one.toLowerCase()}/`));
	return prefix === undefined ? undefined : path.slice(prefix.length);
}

/** An old Halo lacks the discovery addresses. */
const isMissing = ({ settings }: World, resource: string): boolean =>
	settings.without.some((name) => name === resource.toLowerCase());

const nobody: Omit<Session, 'application'> = {
	serial: 0,
	scopes: [],
	loginType: 'agent',
	id: 0,
	expiresAt: 0,
};

function sessionFor(
	world: World,
	{ method, headers, log }: Incoming,
	anonymous: boolean,
	route: Parameters<typeof authorize>[2],
): Session {
	if (anonymous) return { ...nobody, application: world.settings.applications[0] };
	log.token = world.tokens.read(headers.authorization)?.serial;
	return authorize(world, method, route, headers.authorization);
}

function unknown({ log }: Incoming): Answer {
	log.unknown = true;
	throw new Refusal(empty(404));
}
