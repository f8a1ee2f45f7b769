import type { Help } from './help';
import { isWebPage } from './http';
import { isPublishedData, publishedData } from './publishedData';
import { notAllowed, rightFor, type About } from './rights';
import type { HaloResponse } from './types';
import { isTokenUnknown, wordsOf, type Words } from './words';

export const LOOK_FIRST =
	'It is not known whether Halo made the change: check in Halo before you run this again.';

export const NOT_THIS_CALL = 'The response is not what Halo returns for this request';

type Sent = Pick<About, 'method' | 'reads'>;

/** Whether a request may have changed something. */
const changes = ({ method, reads }: Sent) => method !== 'GET' && reads !== true;

type Wording = (about: About, words: Words[], response: HaloResponse) => Help;

/** What happened and what to do next, for each status that Halo or a server in front of it may send. */
const WORDINGS: Record<number, Wording> = {
	400: (_, words) => ({
		message: words.length
			? `Halo did not accept this: ${sentence(words)}`
			: 'Halo did not accept the values',
		description: fields(words) ?? 'Correct the values of this node and run it again.',
	}),
	// docs/halo/errors.md#missing-rights: depending on the module, a missing right is 401, 403 or 404
	401: (about, words) =>
		about.isRightMissing && words.length === 0
			? notAllowed(about)
			: {
					message: 'Halo did not accept the access token, not even a new one',
					description: `Check in Halo, under Configuration > Integrations > Halo API, that the application is active, uses 'Client ID and Secret (Services)' and logs in as an active agent. Then test the credential. If other calls work, Halo accepts the token, but ${rightFor(about)} is missing on the application's Permissions tab or in the roles of its agent.`,
				},
	403: notAllowed,
	404: (about) => {
		const { path } = about;
		const [, list, id] = /^(.*)\/([^/]+)$/.exec(path.replace(/\?[^]*/, '')) ?? [];
		const orRight = `Some parts of Halo also return 404 when the credential lacks ${rightFor(about)}.`;
		return isId(id)
			? {
					message: `Halo has no record ${decodeURIComponent(id)} under ${list}`,
					description: `Check the ID. The record may have been deleted, or the agent of this credential cannot see it. ${orRight}`,
				}
			: {
					message: `Halo does not know the path ${path}`,
					description: `Check its spelling; an older Halo may not have it yet. ${orRight}`,
				};
	},
	405: ({ method, path }) => ({
		message: `Halo does not offer ${method} for ${path}`,
		description: 'Halo reads with GET, creates and changes with POST, and deletes with DELETE.',
	}),
	409: (_, words) => ({
		message: `Halo could not do this now${words.length ? `: ${sentence(words)}` : ''}`,
		description:
			'Somebody else may have changed the record in the meantime. Read it again, then retry.',
	}),
	413: () => ({
		message: 'The request is larger than Halo accepts',
		description: 'Send fewer records or a smaller file at a time.',
	}),
	429: (_, words) => ({
		message: `Halo is rate limiting requests (429)${words.length ? `: ${words[0].text}` : ''}`,
		description:
			'Other integrations of your Halo may count towards the same limit. Wait a few minutes, or run fewer workflows at the same time.',
	}),
	500: (about) => ({
		message: 'Halo could not process the request and gave no reason (500)',
		description: changes(about)
			? `${LOOK_FIRST} Often one of the values is the cause: try with fewer fields.`
			: 'Request less data, for example with filters or without details. If this keeps happening, report the time and the path to Halo support.',
	}),
};

const UNAVAILABLE: Wording = (about, _, { status }) => ({
	message:
		status === 504
			? 'Halo took too long to respond (504)'
			: `Halo is not available at the moment (${status})`,
	description: changes(about)
		? LOOK_FIRST
		: 'Try again in a few minutes. Filters make long lists faster.',
});

/** Help for a response that is not a success. */
export function helpForResponse(response: HaloResponse, about: About): Help {
	const { status } = response;
	const words = wordsOf(response);
	const meaning = isTokenUnknown(words) ? 401 : status;
	const refused = meaning === 401 && isPublishedData(about.path) ? publishedData : undefined;
	const wording =
		refused ?? WORDINGS[meaning] ?? (status >= 502 && status <= 504 ? UNAVAILABLE : other);
	const help =
		isWebPage(response) && status < 500 ? webPage(response) : wording(about, words, response);
	return { ...help, httpCode: String(status) };
}

/** Help for a response of Halo that cannot be read as data. */
export function helpForUnreadable(response: HaloResponse, request: Sent): Help {
	if (isWebPage(response)) {
		const help = webPage(response);
		const description = changes(request) ? `${LOOK_FIRST} ${help.description}` : help.description;
		return { ...help, description, httpCode: String(response.status) };
	}
	return {
		message: "Halo's response ended too early or is not JSON",
		description: changes(request)
			? 'Halo made the change, but its response cannot be read: check in Halo before you run this again.'
			: 'Try again. If this keeps happening, request less at once.',
		httpCode: String(response.status),
	};
}

/** Adds a warning if the connection failed during a write: the change may have been made. */
export function helpForLost(help: Help, request: Sent): Help {
	return changes(request) ? { ...help, description: LOOK_FIRST } : help;
}

function webPage({ status }: HaloResponse): Help {
	return {
		message: `The response is a web page instead of data (${status})`,
		description:
			'A proxy, a firewall or a login page responded instead of Halo. Check the Halo URL of the credential, and whether the n8n server can reach Halo directly.',
	};
}

function other(_: About, words: Words[], { status }: HaloResponse): Help {
	return {
		message: `Halo responded with status ${status}${words.length ? `: ${sentence(words)}` : ''}`,
		description: 'Check the values of this node; the API guide of your Halo (/apidoc) may help.',
	};
}

function sentence(words: Words[]): string {
	return words.map(({ text }) => text).join('; ');
}

function fields(words: Words[]): string | undefined {
	const names = [...new Set(words.map(({ field }) => field).filter(Boolean))];
	return names.length ? `Check ${names.map((name) => `'${name}'`).join(', ')}.` : undefined;
}

/** Numbers and GUIDs, as opposed to the name of a list. */
function isId(segment?: string): segment is string {
	return segment !== undefined && /\d/.test(segment);
}
