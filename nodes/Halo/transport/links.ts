import type { Help } from './help';
import { withoutSecrets } from './redact';
import { dataOf } from './http';
import { isObject } from './json';
import type { HaloResponse } from './types';

/** A link is short; a larger response is a file. */
const LONGEST = 100_000;

/**
 * The address that Halo returns instead of a file: `{"link": "..."}` (docs/halo/files.md#downloading). A response with
 * a file name is a file, whatever its content.
 */
export function linkIn(response: HaloResponse): string | undefined {
	const { headers, body, file } = response;
	if (file || headers['content-disposition'] || body.length > LONGEST) return undefined;
	if (!/json|^$/i.test(headers['content-type'] ?? '')) return undefined;
	const data = dataOf(response);
	return isObject(data) && typeof data.link === 'string' ? data.link : undefined;
}

/** The same for requests that may return any data: only data that consists of nothing but a link. */
export function onlyLinkIn(response: HaloResponse): string | undefined {
	const link = linkIn(response);
	return link !== undefined && Object.keys(Object(dataOf(response))).length === 1
		? link
		: undefined;
}

/**
 * The address of a link, if it may be followed: https, or http if Halo itself is on this computer, too.
 * @param from the address that redirects to the link; left out if Halo returned it
 */
export function linkTarget(link: string, server: string, from?: string): string | Help {
	if (!URL.canParse(link, from)) return refused('something that is not a web address', from);
	const url = new URL(link, from);
	const { protocol, username, password } = url;
	if (username || password) return refused(`${placeOf(url)}, with a name or password in it`, from);
	if (protocol === 'https:') return url.href;
	if (protocol !== 'http:') return refused(`an address that begins with ${protocol}`, from);
	const isLocal = isLoopback(url) && isLoopback(new URL(server));
	return isLocal ? url.href : refused(`${placeOf(url)}, which is not https`, from);
}

/** The target of a redirect. */
export const redirectOf = ({ status, headers }: HaloResponse): string | undefined =>
	[301, 302, 303, 307, 308].includes(status) ? headers.location : undefined;

/** Whether a link with this status may have expired, so that a new one can help. */
export const mayHaveExpired = ({ status }: HaloResponse) =>
	[400, 401, 403, 404, 410].includes(status);

/** Help if the server behind a link does not return the file. */
export const helpForLink = ({ status }: HaloResponse, link: string): Help => ({
	message: `Halo returned a link to the file, but ${hostOf(link)} responded with ${status}`,
	description: `${ELSEWHERE} Check whether the file can be opened in Halo, and whether a proxy or firewall lets n8n reach ${hostOf(link)}.`,
	httpCode: String(status),
});

/** Help if the location that Halo named for a file does not accept it. */
export const helpForUpload = ({ status }: HaloResponse, link: string): Help => ({
	message: `Halo's cloud storage at ${hostOf(link)} did not accept the file: it responded with ${status}`,
	description:
		"Nothing was attached. Remove the option 'Upload to Cloud Storage' to send the file to Halo itself.",
	httpCode: String(status),
});

/** The same if that server could not be reached: Halo, its URL and its certificate are not the cause. */
export function helpForLinkLost({ message, description = 'credential' }: Help, link: string): Help {
	const isAboutHalo = /credential|Halo server/.test(description);
	const advice = `${ELSEWHERE} The computer that n8n runs on must reach ${hostOf(link)}.`;
	// n8n's own message may contain the address
	const clean = (text: string) => withoutSecrets(text, [new URL(link).search.slice(1)]);
	return { message: clean(message), description: isAboutHalo ? advice : clean(description) };
}

export const helpForLinkInCircles = (link: string): Help => ({
	message: `Halo returned a link to the file, but ${hostOf(link)} keeps redirecting`,
	description: `${ELSEWHERE} Check whether the file can be opened in Halo.`,
});

const ELSEWHERE =
	'Halo keeps this file in cloud storage and gives a link that is valid for a few minutes.';

/** Never with its query, with which anybody could fetch the file. */
const placeOf = ({ protocol, host, pathname }: URL) => `${protocol}//${host}${pathname}`;

const hostOf = (link: string) => new URL(link).host;

const refused = (what: string, from?: string): Help => ({
	message: from
		? `The link to the file redirects to ${what}`
		: `Halo returned a link to the file that the node does not follow: ${what}`,
	description:
		'Halo stores this file outside its database. The node follows only https links, without the access token. Ask the administrator of your Halo to use https for its file storage.',
});

/** Whether an address means this computer. URL has already normalised other notations, such as 0x7f.1. */
export const isLoopback = ({ hostname }: URL) =>
	/^(?:localhost|(?:[\w-]+\.)+localhost|127(?:\.\d+){3}|\[::1\])$/i.test(hostname);
