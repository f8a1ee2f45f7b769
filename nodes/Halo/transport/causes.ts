import type { Help } from './help';

/** What was thrown somewhere in n8n, axios or Node. */
export interface Thrown {
	code?: unknown;
	httpCode?: unknown;
	name?: unknown;
	message?: unknown;
	description?: unknown;
	cause?: unknown;
	errors?: unknown;
	syscall?: unknown;
	hostname?: unknown;
	address?: unknown;
	port?: unknown;
}

/** The error and its causes, outermost first; if several addresses were tried, those of the first. */
export function causes(thrown: unknown): Thrown[] {
	const chain: Thrown[] = [];
	let next = thrown;
	while (typeof next === 'object' && next !== null && chain.length < 10) {
		const link: Thrown = next;
		chain.push(link);
		next = link.cause ?? (Array.isArray(link.errors) ? link.errors[0] : undefined);
	}
	return chain;
}

const CONNECTING = ['connect', 'getaddrinfo', 'queryA', 'queryAaaa'];

/** Node's message for a connection that ended during the TLS handshake. */
const IN_HANDSHAKE = 'before secure TLS connection was established';

/**
 * Whether the connection failed before it was ready, so that nothing can have been sent. The same codes occur before
 * and after that; undefined if it cannot be determined.
 */
export function wasConnecting(chain: Thrown[]): boolean | undefined {
	for (const { syscall } of chain) if (syscall) return CONNECTING.includes(String(syscall));
	const said = chain.flatMap(({ message, description }) => [String(message), String(description)]);
	// n8n 1 and 2.0 keep only the message: 'connect ECONNREFUSED 127.0.0.1:9'
	if (said.some((text) => /\b(?:connect|getaddrinfo) E[A-Z_]{2,20}\b/.test(text))) return true;
	return said.some((text) => text.includes(IN_HANDSHAKE)) || undefined;
}

/** Help if the failure names a host or a port other than Halo's: n8n was connecting to a proxy. */
export function helpForProxy(chain: Thrown[], address: string): Help | undefined {
	const place = chain.find(({ hostname, port }) => hostname ?? port);
	if (!place) return undefined;
	const halo = new URL(address);
	const haloPort = Number(halo.port || (halo.protocol === 'https:' ? 443 : 80));
	const host = String(place.hostname ?? place.address ?? '').toLowerCase();
	const otherPort = place.port !== undefined && Number(place.port) !== haloPort;
	const haloHost = halo.hostname.replace(/^\[|\]$/g, '').toLowerCase();
	// An IP address does not show whose it is.
	const comparable = isIp(host) === isIp(haloHost) && host !== '';
	if (!otherPort && !(comparable && host !== haloHost)) return undefined;
	const shown =
		place.port === undefined ? host : `${host ? `${host}:` : 'port '}${String(place.port)}`;
	return {
		message: `n8n could not connect to the proxy (${shown}) that it uses to reach ${halo.host}`,
		description: 'Check the proxy settings of n8n, such as HTTPS_PROXY and NO_PROXY.',
	};
}

const isIp = (host: string) => host.includes(':') || /^\d+(?:\.\d+){3}$/.test(host);
