import { requestWithoutToken } from './requestWithoutToken';
import { findTokenSource } from './discovery';
import { isObject } from '../json';
import type { Help } from '../help';
import { redactBody } from '../redactBody';
import { UserFacingError } from '../userFacingError';
import { dataOf, isWebPage, type Fetch } from '../http';
import type { Settings } from './settings';
import { AUTHORISATION_SERVER, helpWithoutToken, isElsewhere } from './tokenHelp';
import type { HaloResponse } from '../types';

export interface Token {
	accessToken: string;
	/** The scope that Halo granted, which may be less than was requested; '' if it does not say. */
	grantedScope: string;
}

/**
 * Requests an access token from Halo (client credentials, as a form).
 * @throws UserFacingError that says what to correct in the credential or in Halo
 */
export async function requestToken(fetch: Fetch, settings: Settings): Promise<Token> {
	const { clientId, clientSecret, scope } = settings;
	if (!clientId || !clientSecret) {
		throw UserFacingError.of({
			message: `The ${clientId ? 'Client Secret' : 'Client ID'} is missing`,
			description: `${clientId ? 'Enter it, or generate a new one in' : 'Copy it from'} the application under Configuration > Integrations > Halo API.`,
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
	if (token !== undefined && isToken(token.accessToken)) return token;

	const { status, headers } = response;
	const help =
		token === undefined
			? helpWithoutToken(redactBody(response, [clientSecret]), settings, source)
			: noToken(source.addresses[0]);
	throw UserFacingError.of(
		{ ...help, httpCode: String(status) },
		{
			status,
			retryAfter: headers['retry-after'],
			passing: status >= 500,
			...(isRejection(response) && { rejected: true }),
		},
	);
}

/** An OAuth error; the error of a proxy would have no OAuth code. */
function isRejection(response: HaloResponse): boolean {
	const data = dataOf(response);
	const named = isObject(data) && typeof data.error === 'string';
	return (response.status === 400 && named) || (response.status === 401 && !isWebPage(response));
}

/** RFC 6750, section 2.1. n8n might evaluate anything else as an expression that can read the secret. */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;
const LONGEST = 16_384;

/** RFC 6749, section 3.3, except the character that begins an n8n expression. */
const isScope = (scope: unknown): scope is string =>
	typeof scope === 'string' && scope.length <= LONGEST && /^(?!=)[\x20-\x7e]*$/.test(scope);

const isToken = (text: string) => text.length <= LONGEST && TOKEN.test(text);

function noToken(address: string): Help {
	return {
		message: `${address} did not return a valid access token`,
		description: `Access tokens consist of letters, digits and a few symbols, and have at most ${LONGEST} characters. ${AUTHORISATION_SERVER}`,
	};
}

function tokenIn(response: HaloResponse): Token | undefined {
	const data = dataOf(response);
	if (!isObject(data)) return undefined;
	const { access_token: token, scope } = data;
	if (typeof token !== 'string' || token === '') return undefined;
	return { accessToken: token, grantedScope: isScope(scope) ? scope : '' };
}
