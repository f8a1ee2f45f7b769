import { isObject } from '../json';
import type { Help } from '../help';
import { dataOf, isWebPage } from '../http';
import type { Settings, TokenSource } from './settings';
import type { HaloResponse } from '../types';
import { wordsOf } from '../words';

/** What to do about the Authorisation Server URL, wherever it came from. */
export const AUTHORISATION_SERVER =
	'Leave Authorisation Server URL empty, or copy it from Configuration > Integrations > Halo API.';

type Wording = (settings: Settings, source: TokenSource) => Help;

const NOT_ACCEPTED: Wording = (_, { tenant }) => ({
	message: 'Halo did not accept the Client ID or the Client Secret (it does not say which)',
	description: `Copy the Client ID again from the saved application, since it may change on saving, and generate a new secret if you no longer have the old one.${
		tenant ? ` Check also that '${tenant}' is the tenant of this Halo.` : ''
	}`,
});

const OTHER_METHOD: Wording = () => ({
	message: 'The application in Halo does not log in with a Client ID and Secret',
	description: "Set its Authentication Method to 'Client ID and Secret (Services)' and save it.",
});

/** OAuth's error codes, and what a person can do about each. */
const CODES: Record<string, Wording> = {
	invalid_client: NOT_ACCEPTED,
	invalid_scope: ({ scope }) => ({
		message: `Halo did not grant the scope '${scope}'`,
		description:
			"Tick the permissions on the application's Permissions tab in Halo (usually only 'all'), or enter in Scope what is ticked there.",
	}),
	unauthorized_client: OTHER_METHOD,
	unsupported_grant_type: OTHER_METHOD,
};

/** Why a response contains no access token, and what to correct in the credential or in Halo. */
export function helpWithoutToken(
	response: HaloResponse,
	settings: Settings,
	source: TokenSource,
): Help {
	const { status } = response;
	const data = dataOf(response);
	const wording = isObject(data) ? CODES[String(data.error)] : undefined;
	if (wording) return wording(settings, source);
	if (status === 429 || status >= 500) {
		return {
			message: `Halo could not issue an access token at the moment (${status})`,
			description: 'Try again in a few minutes.',
		};
	}
	if (isElsewhere(response) || status < 400) {
		return {
			message: `There is no authorisation server of a Halo at ${source.addresses[0]}`,
			description: AUTHORISATION_SERVER,
		};
	}
	const [said] = wordsOf(response);
	if (status === 401 && !said) return NOT_ACCEPTED(settings, source);
	return {
		message: `Halo did not issue an access token${said ? `: ${said.text}` : ` (${status})`}`,
		description:
			'Check Client ID, Client Secret, Tenant and Scope against the application in Halo.',
	};
}

/** There is no token endpoint at this address. */
export function isElsewhere(response: HaloResponse): boolean {
	return response.status === 404 || response.status === 405 || isWebPage(response);
}
