import { budgetOf } from '../budget';
import { validateUrl, resourceServer, rootOf, tokenAddresses } from '../addresses';
import { requestWithoutToken } from './requestWithoutToken';
import type { Help } from '../help';
import { isObject } from '../json';
import { UserFacingError } from '../userFacingError';
import { dataOf, isWebPage, type Fetch } from '../http';
import type { Settings, TokenSource } from './settings';
import { AUTHORISATION_SERVER } from './tokenHelp';
import { isTrusted } from './trustedServer';
import type { HaloResponse } from '../types';
import { diagnoseAddress, type Look } from './diagnoseAddress';

/**
 * Requests the authorisation server and the tenant from Halo, unless the credential names them. This needs no sign-in.
 * @throws UserFacingError if there is no Halo at the address
 */
export async function findTokenSource(fetch: Fetch, settings: Settings): Promise<TokenSource> {
	const server = resourceServer(settings.url);
	const objection = validateUrl(settings.url);
	if (objection) throw UserFacingError.of(objection);
	const { authUrl, tenant } = settings;
	const entered = { ...(authUrl && { authUrl }), ...(tenant && { tenant }) };
	const asked = authUrl && tenant ? {} : await ask(fetch, settings, server);
	const found: Found = { ...asked, ...entered };
	const addresses = tokenAddresses(found.authUrl ?? '', server).map((address) =>
		keepSecret(address, server),
	);
	if (addresses.length === 0) {
		throw UserFacingError.of({
			message: `'${found.authUrl}' is not the address of an authorisation server`,
			description: AUTHORISATION_SERVER,
		});
	}
	const stranger = !authUrl && addresses.find((address) => !isTrusted(address, server));
	if (stranger) throw UserFacingError.of(notTrusted(stranger, server));
	return { addresses, tenant: found.tenant };
}

interface Found {
	authUrl?: string;
	tenant?: string;
}

async function ask(fetch: Fetch, settings: Settings, server: string): Promise<Found> {
	const look: Look = async (address) =>
		await requestWithoutToken(fetch, settings, address).finally(() => budgetOf(server).spend());
	const info = await look(`${server}/authinfo`);
	const found = foundIn(info) ?? foundIn(await look(`${server}/instanceinfo`));
	if (found) return found;
	if (info.status === 429 || info.status >= 500) throw away(info);
	// A Halo older than these two addresses still protects its agents like every Halo.
	const older = info.status === 401 ? info : await look(`${server}/Agent/me`);
	if (older.status === 401 && !isWebPage(older)) return { authUrl: `${rootOf(server)}/auth` };
	throw UserFacingError.of(await diagnoseAddress(look, server, info));
}

function away({ status, headers }: HaloResponse): UserFacingError {
	const help = {
		message: `Halo is not available at the moment (${status})`,
		description: 'Try again in a few minutes.',
		httpCode: String(status),
	};
	return UserFacingError.of(help, {
		status,
		retryAfter: headers['retry-after'],
		passing: status >= 500,
	});
}

function foundIn(response: HaloResponse): Found | undefined {
	const data = dataOf(response);
	if (response.status !== 200 || !isObject(data) || !data.auth_url) return undefined;
	const tenant = data.tenant_id ? { tenant: String(data.tenant_id) } : {};
	return { authUrl: String(data.auth_url), ...tenant };
}

function notTrusted(address: string, server: string): Help {
	const { origin } = new URL(address);
	return {
		message: `${new URL(server).host} names ${origin} as its authorisation server, which does not appear to belong to it`,
		description:
			'If it does, copy the Authorisation Server URL from Configuration > Integrations > Halo API into the credential. The client secret was not sent.',
	};
}

/** The client secret is sent only over https if Halo itself uses https. */
function keepSecret(address: string, server: string): string {
	if (server.startsWith('http:') || address.startsWith('https:')) return address;
	const { hostname, port } = new URL(address);
	// Behind a proxy that adds https, Halo may believe that it uses http.
	if (hostname === new URL(server).hostname && !port) return address.replace(/^http:/, 'https:');
	throw UserFacingError.of({
		message: `The authorisation server ${address} is not protected by https, but ${server} is`,
		description:
			'Enter an https address as Authorisation Server URL; the client secret is not sent without it.',
	});
}
