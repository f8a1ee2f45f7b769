import { randomBytes } from 'node:crypto';
import { empty } from '../answers.mts';
import type { Answer, Query } from '../types.mts';
import type { Application } from './applications.mts';
import { mayAsk } from './scopes.mts';
import type { TokenServer } from './tokenEndpoint.mts';

/**
 * The page where a person logs in and agrees (docs/halo/sign-in.md#tokens). This Halo has no screens: it agrees at
 * once, in the name of the application's agent, and sends the browser back with a code.
 */
export function authorizePage(
	applications: Application[],
	codes: TokenServer['codes'],
	query: Query,
): Answer {
	const application = applications.find(({ clientId }) => clientId === query.client_id);
	if (!application?.grants.includes('authorization_code') || !query.redirect_uri) return empty(400);
	const scopes = (query.scope ?? '').split(' ').filter(Boolean);
	const back = new URL(query.redirect_uri);
	if (query.state) back.searchParams.set('state', query.state);
	if (
		query.response_type === 'code' &&
		scopes.every((scope) => mayAsk(application.scopes, scope))
	) {
		const code = randomBytes(24).toString('base64url');
		codes.set(code, {
			clientId: application.clientId,
			challenge: query.code_challenge,
			redirectUri: query.redirect_uri,
			scope: scopes.join(' '),
		});
		back.searchParams.set('code', code);
	} else {
		back.searchParams.set('error', 'invalid_scope');
	}
	return { status: 302, headers: { location: back.href } };
}
