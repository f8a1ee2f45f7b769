import type { INode } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { validateUrl, resourceServer } from './addresses';
import { helpForResponse, helpForLost } from './errors';
import { helpForGone } from './gone';
import type { Help } from './help';
import { resolve } from './paths';
import { redirectTarget } from './redirects';
import { IN_A_RUN, IN_THE_EDITOR, retryDelay, type AttemptResult } from './retry';
import { Session, type Attempt } from './Session';
import type { HaloResponse, HaloContext, HaloRequest, Preview } from './types';

const MOST_REDIRECTS = 5;

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
			const result = await this.patiently(request, address);
			if ('help' in result || result.response.status < 300) return result;
			address =
				redirectTarget(result.response, address, this.server, request.method) ??
				helpForGone(result.response, request) ??
				helpForResponse(result.response, request);
		}
		return { help: inCircles(request.path) };
	}

	/** Always on the resource server; help when the path, or the Halo URL, is none. */
	private addressOf({ path, query }: HaloRequest): string | Help {
		return validateUrl(this.session.url) ?? resolve(this.server, path, query);
	}

	/** Repeats what may be repeated, and waits when Halo asks for it. Gives a response of any status. */
	private async patiently(request: HaloRequest, address: string): Promise<Result> {
		const policy = 'getCurrentNodeParameter' in this.context ? IN_THE_EDITOR : IN_A_RUN;
		let waited = 0;
		// Being turned away often says nothing about the connection, and the other way round.
		const tries = { limited: 0, lost: 0 };
		for (;;) {
			const attempt = await this.session.attempt(request, address);
			const result = attemptResultOf(attempt, request);
			const kind = result.status === 429 ? 'limited' : 'lost';
			const now = Date.now();
			const history = { tries: ++tries[kind], waited, policy, now, random: Math.random() };
			const pause = retryDelay(result, history);
			if (pause === undefined) return resultOf(attempt, request);
			if (!(await this.pause(pause))) return { help: STOPPED };
			waited += pause;
		}
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

function attemptResultOf(attempt: Attempt, { method, reads }: HaloRequest): AttemptResult {
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
