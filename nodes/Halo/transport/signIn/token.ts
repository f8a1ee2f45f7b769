import { requestWithoutToken } from './requestWithoutToken';
import { findTokenSource } from './discovery';
import { isObject } from '../json';
import { withoutSecrets } from '../help';
import { UserFacingError } from '../userFacingError';
import { dataOf, type Fetch } from '../http';
import type { Settings } from './settings';
import { helpWithoutToken, isElsewhere } from './tokenHelp';
import type { HaloResponse } from '../types';

export interface Token {
	accessToken: string;
	/** What Halo granted, which may be less than was asked for; '' when it does not say. */
	grantedScope: string;
}

/**
 * Asks Halo for an access token (client credentials, as a form).
 * @throws UserFacingError that says what to correct in the credential or in Halo
 */
export async function requestToken(fetch: Fetch, settings: Settings): Promise<Token> {
	const { clientId, clientSecret, scope } = settings;
	if (!clientId || !clientSecret) {
		throw UserFacingError.of({
			message: `The ${clientId ? 'Client Secret' : 'Client ID'} is missing`,
			description: 'Copy it from the application under Configuration > Integrations > Halo API.',
		});
	}
	const source = await findTokenSource(fetch, settings);
	const form = {
		grant_type: 'client_credentials',
		client_id: clientId,
		client_secret: clientSecret,
		scope,
	};
	const query = source.tenant ? `?tenant=${encodeURIComponent(source.tenant)}` : '';
	const [first, second] = source.addresses;
	let response = await requestWithoutToken(fetch, settings, first + query, form);
	if (second && isElsewhere(response)) {
		response = await requestWithoutToken(fetch, settings, second + query, form);
	}
	const token = tokenIn(response);
	if (token) return token;

	const { message, description = '' } = helpWithoutToken(response, settings, source);
	const help = {
		message: withoutSecrets(message, [clientSecret]),
		description: withoutSecrets(description, [clientSecret]),
		httpCode: String(response.status),
	};
	throw UserFacingError.of(help, {
		status: response.status,
		retryAfter: response.headers['retry-after'],
	});
}

function tokenIn(response: HaloResponse): Token | undefined {
	const data = dataOf(response);
	if (!isObject(data)) return undefined;
	const { access_token: token, scope } = data;
	if (typeof token !== 'string' || token === '') return undefined;
	return { accessToken: token, grantedScope: typeof scope === 'string' ? scope : '' };
}
