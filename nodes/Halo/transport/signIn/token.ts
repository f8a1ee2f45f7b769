import { requestWithoutToken } from './requestWithoutToken';
import { findTokenSource } from './discovery';
import { isObject } from '../json';
import { withoutSecrets } from '../help';
import { UserFacingError } from '../userFacingError';
import { dataOf, type Fetch } from '../http';
import type { Settings } from './settings';
import { helpWithoutToken, isElsewhere } from './tokenHelp';
import type { HaloAnswer } from '../types';

/**
 * Asks Halo for an access token (client credentials, as a form).
 * @throws UserFacingError that says what to correct in the credential or in Halo
 */
export async function requestToken(fetch: Fetch, settings: Settings): Promise<string> {
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
	let answer = await requestWithoutToken(fetch, settings, first + query, form);
	if (second && isElsewhere(answer)) {
		answer = await requestWithoutToken(fetch, settings, second + query, form);
	}
	const token = tokenIn(answer);
	if (token) return token;

	const { message, description = '' } = helpWithoutToken(answer, settings, source);
	const help = {
		message: withoutSecrets(message, [clientSecret]),
		description: withoutSecrets(description, [clientSecret]),
		httpCode: String(answer.status),
	};
	throw UserFacingError.of(help, {
		status: answer.status,
		retryAfter: answer.headers['retry-after'],
	});
}

function tokenIn(answer: HaloAnswer): string | undefined {
	const data = dataOf(answer);
	const token = isObject(data) ? data.access_token : undefined;
	return typeof token === 'string' && token !== '' ? token : undefined;
}
