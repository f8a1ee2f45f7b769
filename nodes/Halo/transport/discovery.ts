import { objectionTo, resourceServer, rootOf, tokenAddresses } from './addresses';
import { isObject } from './envelope';
import { HelpError, type Help } from './help';
import { AS_DATA, dataOf, isWebPage, readAnswer, type Fetch } from './http';
import { troubleOf } from './network';
import type { Settings } from './settings';
import type { HaloAnswer } from './types';

/** Where tokens come from. */
export interface TokenSource {
	/** Full addresses, the likeliest first. */
	addresses: string[];
	/** Left out on-premises. */
	tenant?: string;
}

/**
 * Finds the authorisation server and the tenant by asking Halo, as far as the credential does not name them. Nobody is
 * logged in for that.
 * @throws HelpError when there is no Halo at the address
 */
export async function findTokenSource(fetch: Fetch, settings: Settings): Promise<TokenSource> {
	const server = resourceServer(settings.url);
	const objection = objectionTo(settings.url);
	if (objection) throw new HelpError(objection);
	const own = { authUrl: settings.authUrl, tenant: settings.tenant };
	const found =
		own.authUrl && own.tenant ? own : { ...(await ask(fetch, settings, server)), ...given(own) };
	const addresses = tokenAddresses(found.authUrl ?? '', server).map((address) =>
		keepSecret(address, server),
	);
	if (addresses.length === 0) {
		throw new HelpError({
			message: `'${found.authUrl}' is not an address of an authorisation server`,
			description:
				'Leave Authorisation Server URL empty, or copy it from Configuration > Integrations > Halo API.',
		});
	}
	return { addresses, tenant: found.tenant };
}

interface Found {
	authUrl?: string;
	tenant?: string;
}

function given(own: Found): Found {
	return Object.fromEntries(Object.entries(own).filter(([, value]) => value));
}

async function ask(fetch: Fetch, settings: Settings, server: string): Promise<Found> {
	const get = (address: string) => anonymously(fetch, settings, address);
	const info = await get(`${server}/authinfo`);
	const found = foundIn(info) ?? foundIn(await get(`${server}/instanceinfo`));
	if (found) return found;
	// A Halo from before these two addresses still guards its agents as every Halo does.
	const older = info.status === 401 ? info : await get(`${server}/Agent/me`);
	if (older.status === 401 && !isWebPage(older)) return { authUrl: `${rootOf(server)}/auth` };
	throw new HelpError(await whyNot(get, server, info));
}

function foundIn(answer: HaloAnswer): Found | undefined {
	const data = dataOf(answer);
	if (answer.status !== 200 || !isObject(data) || typeof data.auth_url !== 'string')
		return undefined;
	if (!data.auth_url) return undefined;
	return given({ authUrl: data.auth_url, tenant: data.tenant_id ? String(data.tenant_id) : '' });
}

/** What else may be at an address that is no resource server. */
async function whyNot(
	get: (address: string) => Promise<HaloAnswer>,
	server: string,
	info: HaloAnswer,
): Promise<Help> {
	const root = rootOf(server);
	const elsewhere = info.headers.location && new URL(info.headers.location, server);
	if (info.status >= 300 && info.status < 400 && elsewhere) {
		return {
			message: `${root} forwards to ${elsewhere.origin}`,
			description: `Enter ${rootOf(resourceServer(`${elsewhere.origin}${elsewhere.pathname.replace(/\/authinfo$/i, '')}`))} as Halo URL.`,
		};
	}
	const { origin } = new URL(server);
	if (root !== origin && foundIn(await get(`${origin}/api/authinfo`))) {
		return {
			message: `There is no Halo at ${root}, but there is one at ${origin}`,
			description: `Enter ${origin} as Halo URL.`,
		};
	}
	for (const address of tokenAddresses(root, server)) {
		const { status } = await get(address);
		if (![400, 401, 405].includes(status)) continue;
		return {
			message: `${root} is only the authorisation server of a Halo`,
			description:
				'Enter the Resource Server URL as Halo URL; it is shown in Halo under Configuration > Integrations > Halo API.',
		};
	}
	return {
		message: `There is no Halo at ${root}`,
		description:
			'Check the Halo URL: it is the Resource Server URL shown in Halo under Configuration > Integrations > Halo API.' +
			(isWebPage(info) ? ' A web page answered there, perhaps that of a proxy.' : ''),
	};
}

async function anonymously(fetch: Fetch, settings: Settings, url: string): Promise<HaloAnswer> {
	try {
		return readAnswer(
			await fetch({
				...AS_DATA,
				method: 'GET',
				url,
				headers: { Accept: 'application/json' },
				skipSslCertificateValidation: settings.ignoreSslIssues,
				timeout: 30_000,
			}),
		);
	} catch (thrown) {
		throw asHelp(thrown, url);
	}
}

/** A network exception in words; n8n's credential screen would show only its code. */
export function asHelp(thrown: unknown, url: string): HelpError {
	const { help, passing } = troubleOf(thrown, new URL(url).host);
	return new HelpError(help, { passing });
}

/** The client secret travels only over https when Halo itself does. */
function keepSecret(address: string, server: string): string {
	if (server.startsWith('http:') || address.startsWith('https:')) return address;
	const { hostname, port } = new URL(address);
	// Behind a proxy that adds https, Halo may take itself for http.
	if (hostname === new URL(server).hostname && !port) return address.replace(/^http:/, 'https:');
	throw new HelpError({
		message: `The authorisation server ${address} is not protected by https, but ${server} is`,
		description:
			'Enter an https address as Authorisation Server URL; the client secret is not sent without it.',
	});
}
