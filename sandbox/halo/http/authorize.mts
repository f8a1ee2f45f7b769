import { empty, Refusal } from '../answers.mts';
import { statusOfMissingRight } from '../auth/refusals.mts';
import { allows } from '../auth/scopes.mts';
import type { Session } from '../auth/tokens.mts';
import type { Route } from '../router.mts';
import type { World } from '../world.mts';
import { matches } from './faults.mts';

/**
 * Open to everybody: docs/halo/sign-in.md#discovery, docs/halo/reports.md#published-data, and, as our choice, the
 * description of the API.
 */
const anonymous = new Set(['InstanceInfo', 'AuthInfo', 'ReportData', 'swagger']);
/**
 * Runbooks have an authentication of their own (docs/halo/runbooks.md#starting), and so have images of texts
 * (docs/halo/files.md#images-in-texts).
 */
const ownAuthentication = new Set(['POST /Automation/{runbookId}', 'GET /Attachment/image']);
/** What a person who is no agent may see. */
const forUsers = new Set(['/Users/me', '/Client/me']);

export function isAnonymous(method: string, route: Route): boolean {
	return anonymous.has(route.resource) || ownAuthentication.has(`${method} ${route.path}`);
}

/**
 * The session of a request, if it may do what it asks.
 * @throws Refusal an empty 401 without a valid token, an empty 401, 403 or 404 without the right
 */
export function authorize(
	world: World,
	method: string,
	route: Route,
	authorization: string | undefined,
): Session {
	const session = world.tokens.read(authorization);
	if (!session || session.expiresAt <= Date.now()) throw notKnown(world, authorization);
	if (session.loginType === 'user' && !forUsers.has(route.path)) throw new Refusal(empty(403));
	if (!allows(session.scopes, route.resource, method !== 'GET')) {
		throw new Refusal(empty(statusOfMissingRight(method, route)));
	}
	return session;
}

/** Some Halos answer 400 "Token not found" for a token that they have forgotten. */
function notKnown({ settings }: World, authorization: string | undefined): Refusal {
	const forgotten = authorization !== undefined && settings.tokenForgotten === 400;
	return new Refusal(forgotten ? { status: 400, body: 'Token not found' } : empty(401));
}

/** Whether the tenant's settings refuse a path to everybody. */
export function isRefused({ settings }: World, method: string, path: string): boolean {
	return settings.refuse.some((one) =>
		typeof one === 'string' ? matches({ path: one }, method, path) : matches(one, method, path),
	);
}
