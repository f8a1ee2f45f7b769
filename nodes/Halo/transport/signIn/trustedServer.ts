import { HOSTED_DOMAINS } from '../addresses';

/** Suffixes below which anybody can register a name: an organisation's domain has one label more. */
const PUBLIC_SUFFIXES = [
	...['co', 'org', 'ac', 'gov', 'ltd', 'plc', 'me', 'net', 'nhs', 'sch', 'police'].map(uk),
	...['com', 'net', 'org', 'edu', 'gov', 'asn', 'id'].map((second) => `${second}.au`),
	...['co', 'net', 'org', 'ac', 'govt', 'school', 'geek', 'gen', 'iwi', 'maori'].map(
		(second) => `${second}.nz`,
	),
	...['co', 'org', 'net', 'ac', 'gov', 'web', 'law'].map((second) => `${second}.za`),
	...['co', 'or', 'ne', 'ac', 'go', 'ad', 'ed', 'gr', 'lg'].map((second) => `${second}.jp`),
	...['co', 'or', 'ne', 're', 'go', 'ac', 'pe'].map((second) => `${second}.kr`),
	...['co', 'net', 'org', 'firm', 'gen', 'ind', 'ac', 'gov', 'nic'].map((second) => `${second}.in`),
	...['co', 'org', 'net', 'ac', 'gov', 'muni'].map((second) => `${second}.il`),
	...['co', 'or', 'ac', 'go', 'in', 'mi', 'net'].map((second) => `${second}.th`),
	...['co', 'or', 'ac', 'go', 'web', 'sch', 'net', 'my', 'biz'].map((second) => `${second}.id`),
	...['co', 'or', 'ac', 'gv'].map((second) => `${second}.at`),
	...['com', 'net', 'org', 'gov', 'edu'].flatMap((second) =>
		['br', 'cn', 'hk', 'sg', 'my', 'tw', 'tr', 'mx', 'ar', 'co', 'pl', 'ph', 'vn', 'pk', 'eg', 'sa']
			.concat(['ua', 'cy', 'mt', 'pe', 'ec', 'uy', 've', 'ng', 'gh', 'bd', 'lk', 'np', 'qa', 'kw'])
			.map((country) => `${second}.${country}`),
	),
	...['co.ke', 'or.ke', 'co.zw', 'co.tz', 'co.ug', 'co.bw', 'co.ao', 'co.mz', 'co.cr', 'co.ve'],
	...['gob.mx', 'gov.ie', 'gc.ca', 'gouv.fr', 'ae.org', 'uk.com', 'us.com', 'eu.com', 'uk.net'],
];

/** Suffixes below which each name belongs to somebody else, however many labels two names share. */
const SHARED_HOSTING = [
	...['amazonaws.com', 'azure.com', 'azurewebsites.net', 'cloudapp.net', 'azurefd.net'],
	...['cloudfront.net', 'run.app', 'web.app', 'appspot.com', 'herokuapp.com', 'onrender.com'],
	...['ngrok.io', 'ngrok.app', 'ngrok.dev', 'ngrok-free.app', 'ngrok-free.dev', 'loca.lt'],
	...['trycloudflare.com', 'workers.dev', 'pages.dev', 'github.io', 'gitlab.io', 'vercel.app'],
	...['netlify.app', 'fly.dev', 'duckdns.org', 'dyndns.org', 'no-ip.org', 'ddns.net', 'nip.io'],
	...['sslip.io', 'ts.net', 'devtunnels.ms', 'hopto.org', 'zapto.org', 'sytes.net', 'myfritz.net'],
];

function uk(second: string): string {
	return `${second}.uk`;
}

/**
 * Whether the client secret may be sent to an authorisation server that a Halo names: it is the same host, belongs to
 * the same organisation, or is hosted by Halo. Any other one has to be entered by a person.
 */
export function isTrusted(authorisationServer: string, halo: string): boolean {
	const [named, own] = [authorisationServer, halo].map(hostOf);
	if (named === own) return true;
	if (HOSTED_DOMAINS.some((domain) => isBelow(named, domain))) return true;
	const domain = registrableDomain(own);
	return domain !== undefined && domain === registrableDomain(named);
}

const hostOf = (address: string) => new URL(address).hostname.toLowerCase().replace(/\.$/, '');

const isBelow = (host: string, domain: string) => host.endsWith(`.${domain}`);

/** Undefined for hosts that match only themselves: IP addresses, single labels, and names that anybody can have. */
function registrableDomain(host: string): string | undefined {
	const labels = host.split('.');
	if (host.startsWith('[') || /^\d+$/.test(labels[labels.length - 1])) return undefined;
	if (labels.length < 2 || isBelow(host, 'localhost')) return undefined;
	if (SHARED_HOSTING.some((domain) => host === domain || isBelow(host, domain))) return undefined;
	const size = PUBLIC_SUFFIXES.includes(labels.slice(-2).join('.')) ? 3 : 2;
	return labels.length < size ? undefined : labels.slice(-size).join('.');
}
