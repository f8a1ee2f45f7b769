import type { Help } from './help';
import { SLASHES_AT_END } from './slashes';

type Step = [pattern: RegExp, replacement: string];

/**
 * Where Halo hosts its customers: `docs/halo/sign-in.md#hosted-and-on-premises`, and guides 1823 and 1670 for usehalo.com.
 */
export const HOSTED_DOMAINS = [
	'halopsa.com',
	'haloitsm.com',
	'haloservicedesk.com',
	'halocrm.com',
	'usehalo.com',
];

/** From pasted text to an address: spaces, quotes, query and a missing scheme. */
const ADDRESS: Step[] = [
	[/[\s"'<>]+/g, ''],
	[/\\/g, '/'],
	[/[?#][^]*/, ''],
	[/^https:\/*/i, 'https://'],
	[/^http:\/*/i, 'http://'],
	// Without a scheme it is https, except on this computer.
	[/^(?=(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$))/i, 'http://'],
	[/^(?!https?:\/\/)\/*/, 'https://'],
];

/** From an address to the resource server. */
const RESOURCE_SERVER: Step[] = [
	// Halo's hosted domains have neither plain http nor a sub-path; any path was copied from the browser.
	[
		new RegExp(
			`^https?(:\\/\\/[^/]+\\.(?:${HOSTED_DOMAINS.join('|').replace(/\./g, '\\.')})(?::\\d+)?)(?:\\/.*)?$`,
			'i',
		),
		'https$1',
	],
	// The API, the authorisation server and the API's documentation are next to each other.
	[/^(https?:\/\/[^/]+(?:\/[^/]+)*?)\/+(?:api|auth|apidoc|token)(?:\/[^]*)?$/i, '$1'],
	[SLASHES_AT_END, '$1'],
	[/$/, '/api'],
];

const STEPS = [...ADDRESS, ...RESOURCE_SERVER];

function apply(steps: Step[], text: string): string {
	return steps.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text);
}

/** 'acme.halopsa.com/auth/' becomes 'https://acme.halopsa.com/api'. Accepts any text and never throws. */
export function resourceServer(pasted: string): string {
	return apply(STEPS, pasted);
}

/**
 * Steps as an n8n expression: n8n evaluates the address of a credential's test before any of our code runs, so each
 * step above must be a pattern and its replacement.
 */
const expressionOf = (steps: Step[]) =>
	`={{ $credentials.url${steps
		.map(([pattern, replacement]) => `.replace(${pattern}, ${JSON.stringify(replacement)})`)
		.join('')} }}`;

/** The resource server as an expression. */
export const resourceServerExpression = expressionOf(STEPS);

/** The address itself as an expression. */
export const addressExpression = expressionOf(ADDRESS);

/** The host of a pasted address; undefined if it is not an address. */
export function hostOf(pasted: string): string | undefined {
	const address = apply(ADDRESS, pasted);
	return isAddress(address) ? new URL(address).host : undefined;
}

/** The address of a Halo, one level above its resource server. */
export function rootOf(server: string): string {
	return server.replace(/\/api$/i, '');
}

/** Whether a request could be sent there. An address with a user name and password is not accepted. */
export function isAddress(text: string): boolean {
	return (
		/^https?:\/\/(?:\[[\da-f:.]+\]|[^/@:]+)(?::\d+)?(?:\/|$)/i.test(text) && URL.canParse(text)
	);
}

/** Whether a request to an address stays on the resource server: the token goes nowhere else. */
export function isInside(address: string, server: string): boolean {
	if (!URL.canParse(address) || !URL.canParse(server)) return false;
	const [place, own] = [new URL(address), new URL(server)].map(({ origin, pathname }) =>
		`${origin}${pathname}/`.toLowerCase(),
	);
	return place.startsWith(own);
}

export const UNPROTECTED =
	'The Halo URL begins with http://, so the client secret, the access token and all data are sent unencrypted. Use https://.';

/** Whether data sent to an address is unencrypted; false for this computer itself. */
export function isUnprotected(address: string): boolean {
	return (
		/^http:/i.test(address) &&
		!/^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(address)
	);
}

/** Help if the Halo URL cannot be an address. */
export function validateUrl(url: string): Help | undefined {
	const pasted = url.trim();
	if (pasted && isAddress(resourceServer(pasted))) return undefined;
	const description =
		'Enter it as in the address bar of your Halo, for example https://acme.halopsa.com.';
	if (!pasted) return { message: 'The Halo URL is missing', description };
	// There may be a password before an @.
	const shown = pasted.includes('@') ? 'The Halo URL' : `'${pasted}'`;
	return { message: `${shown} is not a web address`, description };
}

/**
 * The addresses of the token endpoint, most likely first; none if the text is not an address. It is `<authorisation
 * server>/token`, but a bare host may also be the host of Halo itself, whose authorisation server is at /auth. Halo
 * documents both.
 */
export function tokenAddresses(authorisationServer: string, server: string): string[] {
	const address = apply(ADDRESS, authorisationServer)
		.replace(SLASHES_AT_END, '$1')
		.replace(/\/token$/i, '');
	if (!isAddress(address)) return [];
	if (new URL(address).pathname !== '/') return [`${address}/token`];
	const candidates = [`${address}/auth/token`, `${address}/token`];
	return new URL(address).host === new URL(server).host ? candidates : candidates.reverse();
}
