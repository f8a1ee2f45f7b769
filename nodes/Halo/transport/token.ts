import { asHelp, findTokenSource, type TokenSource } from './discovery';
import { isObject } from './envelope';
import { HelpError, withoutSecrets, type Help } from './help';
import { AS_DATA, dataOf, isWebPage, readAnswer, type Fetch } from './http';
import type { Settings } from './settings';
import type { HaloAnswer } from './types';
import { wordsOf } from './words';

/**
 * Asks Halo for an access token (client credentials, as a form).
 * @throws HelpError that says what to correct in the credential or in Halo
 */
export async function requestToken(fetch: Fetch, settings: Settings): Promise<string> {
	if (!settings.clientId || !settings.clientSecret) {
		throw new HelpError({
			message: `The ${settings.clientId ? 'Client Secret' : 'Client ID'} is missing`,
			description: 'Copy it from the application under Configuration > Integrations > Halo API.',
		});
	}
	const source = await findTokenSource(fetch, settings);
	const secrets = [settings.clientSecret];
	let answer: HaloAnswer | undefined;
	for (const address of source.addresses) {
		answer = await post(fetch, settings, source, address);
		const token = tokenIn(answer);
		if (token) return token;
		if (!isElsewhere(answer)) break;
	}
	const { message, description } = answer ? helpFor(answer, settings, source) : missing(source);
	throw new HelpError(
		{
			message: withoutSecrets(message, secrets),
			description: description && withoutSecrets(description, secrets),
			httpCode: answer && String(answer.status),
		},
		{ status: answer?.status, retryAfter: answer?.headers['retry-after'] },
	);
}

async function post(
	fetch: Fetch,
	settings: Settings,
	{ tenant }: TokenSource,
	address: string,
): Promise<HaloAnswer> {
	const url = tenant ? `${address}?tenant=${encodeURIComponent(tenant)}` : address;
	const body = new URLSearchParams({
		grant_type: 'client_credentials',
		client_id: settings.clientId,
		client_secret: settings.clientSecret,
		scope: settings.scope,
	});
	try {
		return readAnswer(
			await fetch({
				...AS_DATA,
				method: 'POST',
				url,
				headers: {
					Accept: 'application/json',
					'Content-Type': 'application/x-www-form-urlencoded',
				},
				body: body.toString(),
				skipSslCertificateValidation: settings.ignoreSslIssues,
				timeout: 30_000,
			}),
		);
	} catch (thrown) {
		throw asHelp(thrown, url);
	}
}

function tokenIn(answer: HaloAnswer): string | undefined {
	const data = dataOf(answer);
	const token = isObject(data) ? data.access_token : undefined;
	return typeof token === 'string' && token !== '' ? token : undefined;
}

/** Nothing that gives tokens lives at this address, so the next may be right. */
function isElsewhere(answer: HaloAnswer): boolean {
	return answer.status === 404 || answer.status === 405 || isWebPage(answer);
}

function missing({ addresses }: TokenSource): Help {
	return {
		message: `No authorisation server of a Halo answers at ${addresses[0]}`,
		description:
			'Leave Authorisation Server URL empty, or copy it from Configuration > Integrations > Halo API.',
	};
}

/** The OAuth codes that Halo uses, and what a person can do about each. */
function helpFor(answer: HaloAnswer, { scope }: Settings, source: TokenSource): Help {
	const data = dataOf(answer);
	const code = isObject(data) ? String(data.error ?? '') : '';
	const said = wordsOf(answer)[0]?.text;
	if (code === 'invalid_client' || (answer.status === 401 && !code)) {
		return {
			message: 'Halo did not accept the Client ID or the Client Secret (it does not say which)',
			description:
				'Copy the Client ID again from the saved application, since it may change on saving; make a new secret if the old one is not at hand' +
				(source.tenant ? `; and check that '${source.tenant}' is the tenant of this Halo.` : '.'),
		};
	}
	if (code === 'invalid_scope') {
		return {
			message: `Halo did not grant the scope '${scope}'`,
			description:
				"Tick the permissions on the application's Permissions tab in Halo (usually only 'all'), or enter in Scope what is ticked there.",
		};
	}
	if (code === 'unauthorized_client' || code === 'unsupported_grant_type') {
		return {
			message: 'The application in Halo does not log in with a Client ID and Secret',
			description:
				"Set its Authentication Method to 'Client ID and Secret (Services)' and save it.",
		};
	}
	if (answer.status === 429 || answer.status >= 500) {
		return {
			message: `Halo could not give an access token at the moment (${answer.status})`,
			description: 'Try again in a few minutes.',
		};
	}
	if (isElsewhere(answer) || answer.status < 400) return missing(source);
	return {
		message: `Halo did not give an access token${said ? `: ${said}` : ` (${answer.status})`}`,
		description:
			'Check Client ID, Client Secret, Tenant and Scope against the application in Halo.',
	};
}
