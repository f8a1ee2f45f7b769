import type { INode } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { validateUrl, resourceServer } from './addresses';
import { helpForResponse, helpForLost } from './errors';
import { helpForGone } from './gone';
import type { Help } from './help';
import { helpForLinkInCircles, helpForLinkLost, linkTarget, redirectOf } from './links';
import { resolve } from './paths';
import { redirectTarget } from './redirects';
import { IN_A_RUN, IN_THE_EDITOR, retryDelay, type AttemptResult } from './retry';
import { Session, type Attempt } from './Session';
import type { HaloResponse, HaloContext, HaloRequest, Preview } from './types';

const MOST_REDIRECTS = 5;

/** What may be said to a link; a GET unless said otherwise. */
type LinkRequest = Partial<Pick<HaloRequest, 'method' | 'headers' | 'body' | 'timeout'>>;

/** A success, or what to tell the user. */
export type Result = { response: HaloResponse } | { help: Help };

/** One node's way to its Halo: waiting, repeating, redirects. */
export class Connection {
	private constructor(
		private readonly context: HaloContext,
		private readonly session: Session,
		/** Where requests go: `https://acme.halopsa.com/api`. */
		readonly server = resourceServer(session.url),
	) {}

	static async open(context: HaloContext): Promise<Connection> {
		return new Connection(context, await Session.open(context));
	}

	/** The scope that Halo granted; '' when it did not say. */
	get grantedScope(): string {
		return this.session.grantedScope;
	}

	get node(): INode {
		return this.context.getNode();
	}

	/** The same help without any secret of the credential. */
	clean(help: Help): Help {
		return this.session.clean(help);
	}

	/** What a request would send first. */
	preview(request: HaloRequest): Preview | { help: Help } {
		const address = this.addressOf(request);
		return typeof address === 'string' ? this.session.preview(request, address) : { help: address };
	}

	/** Sends a request until there is a response to give or help to show. */
	async send(request: HaloRequest): Promise<Result> {
		let address = this.addressOf(request);
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			if (typeof address !== 'string') return { help: address };
			const to = address;
			const attempt = await this.patiently(
				request,
				async () => await this.session.attempt(request, to),
			);
			const result = attempt && resultOf(attempt, request);
			if (!result) return { help: STOPPED };
			if ('help' in result || result.response.status < 300) return result;
			address =
				redirectTarget(result.response, address, this.server, request.method) ??
				helpForGone(result.response, request) ??
				helpForResponse(result.response, {
					...request,
					isRightMissing: this.session.isRightMissing(request),
				});
		}
		return { help: inCircles(request.path) };
	}

	/** Always on the resource server; help when the path, or the Halo URL, is none. */
	private addressOf({ path, query }: HaloRequest): string | Help {
		return validateUrl(this.session.url) ?? resolve(this.server, path, query);
	}

	/**
	 * Fetches a file from the link that Halo gave in its place, or sends one there, and nothing of the credential along.
	 * Gives a response of any status. What is sent is not sent on.
	 */
	async follow(link: string, options: LinkRequest = {}): Promise<Result> {
		const request = { method: 'GET' as const, headers: { Accept: '*/*' }, ...options };
		let address = linkTarget(link, this.server);
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			if (typeof address !== 'string') return { help: address };
			const to = address;
			const attempt = await this.patiently(
				request,
				async () => await this.session.openly(request, to),
			);
			if (!attempt) return { help: STOPPED };
			if ('failure' in attempt) return { help: helpForLinkLost(attempt.failure.help, to) };
			const next = request.method === 'GET' ? redirectOf(attempt.response) : undefined;
			if (next === undefined) return attempt;
			address = linkTarget(next, this.server, to);
		}
		return { help: helpForLinkInCircles(link) };
	}

	/**
	 * Repeats what may be repeated, and waits when the server asks for it. Undefined when the execution was stopped
	 * meanwhile.
	 */
	private async patiently(
		request: Pick<HaloRequest, 'method' | 'reads'>,
		send: () => Promise<Attempt>,
	): Promise<Attempt | undefined> {
		const policy = 'getCurrentNodeParameter' in this.context ? IN_THE_EDITOR : IN_A_RUN;
		let waited = 0;
		// Being turned away often says nothing about the connection, and the other way round.
		const tries = { limited: 0, lost: 0 };
		for (;;) {
			const attempt = await send();
			const result = attemptResultOf(attempt, request);
			const kind = result.status === 429 ? 'limited' : 'lost';
			const now = Date.now();
			const history = { tries: ++tries[kind], waited, policy, now, random: Math.random() };
			const pause = retryDelay(result, history);
			if (pause === undefined) return attempt;
			if (!(await this.pause(pause))) return undefined;
			waited += pause;
		}
	}

	/** Waits; help when the execution was stopped meanwhile. */
	async wait(milliseconds: number): Promise<Help | undefined> {
		return (await this.pause(milliseconds)) ? undefined : STOPPED;
	}

	/** Waits in short steps, so that a stopped execution ends at once. False when it was stopped. */
	private async pause(milliseconds: number): Promise<boolean> {
		const { context } = this;
		const signal =
			'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		const until = Date.now() + milliseconds;
		for (let left = milliseconds; left > 0 && !signal?.aborted; left = until - Date.now()) {
			await sleep(Math.min(left, 200));
		}
		return !signal?.aborted;
	}
}

function attemptResultOf(
	attempt: Attempt,
	{ method, reads }: Pick<HaloRequest, 'method' | 'reads'>,
): AttemptResult {
	const repeatable = method === 'GET' || reads === true;
	if ('response' in attempt) {
		const { status, headers } = attempt.response;
		return { status, retryAfter: headers['retry-after'], repeatable };
	}
	const { status, retryAfter, passing, neverSent } = attempt.failure;
	return { status, retryAfter, lost: passing, repeatable: repeatable || neverSent };
}

function resultOf(attempt: Attempt, request: HaloRequest): Result {
	if ('response' in attempt) return attempt;
	const { help, neverSent } = attempt.failure;
	return { help: neverSent ? help : helpForLost(help, request) };
}

// n8n shows an execution as stopped only when it finds the word 'canceled' in the message.
const STOPPED: Help = {
	message: 'The execution was canceled while it waited for Halo',
	description: 'Run it again when you are ready.',
};

function inCircles(path: string): Help {
	return {
		message: `Halo keeps forwarding ${path}`,
		description:
			'Check the Halo URL of the credential, and the proxy in front of Halo if there is one.',
	};
}
