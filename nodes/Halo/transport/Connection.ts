import type { INode } from 'n8n-workflow';
import { validateUrl, resourceServer } from './addresses';
import { STOPPED } from './cancel';
import { helpForResponse } from './errors';
import { helpForGone } from './gone';
import type { Help } from './help';
import { Lanes } from './lanes';
import { helpForLinkInCircles, helpForLinkLost, linkTarget, redirectOf } from './links';
import { resolve } from './paths';
import { Progress } from './progress';
import { Retrier } from './Retrier';
import { redirectTarget } from './redirects';
import { resultOf, type Result } from './result';
import { Session } from './Session';
import { Share } from './share';
import type { HaloResponse, HaloContext, HaloRequest, Preview } from './types';

const MOST_REDIRECTS = 5;

/** How to request a link; a GET by default. */
type LinkRequest = Partial<Pick<HaloRequest, 'method' | 'headers' | 'body' | 'timeout' | 'isFile'>>;

/** One node's connection to its Halo: waiting, retries, redirects. */
export class Connection {
	/** The time of Halo's first response, by Halo's own clock, in milliseconds; undefined if it has none. */
	began?: number;

	private constructor(
		private readonly context: HaloContext,
		private readonly session: Session,
		private readonly retrier: Retrier,
		/** What it has sent, and how long it waited. */
		readonly progress: Progress,
		/** The lanes for parallel reads, shared by everything that uses this connection. */
		readonly lanes: Lanes,
		/** Where requests go: `https://acme.halopsa.com/api`. */
		readonly server = resourceServer(session.url),
		private readonly share = new Share(
			server,
			session.allowance,
			() => retrier.isStopped,
			progress,
		),
	) {}

	static async open(context: HaloContext, parallel?: number): Promise<Connection> {
		const progress = new Progress(context);
		const session = await Session.open(context, progress);
		const retrier = new Retrier(context, progress);
		return new Connection(context, session, retrier, progress, new Lanes(parallel));
	}

	/** The scope that Halo granted; '' if it did not say. */
	get grantedScope(): string {
		return this.session.grantedScope;
	}

	/** How many requests in five minutes the credential allows; 0 for any number. */
	get allowance(): number {
		return this.session.allowance.most;
	}

	get node(): INode {
		return this.context.getNode();
	}

	/** The same help without any of the credential's secrets. */
	clean(help: Help): Help {
		return this.session.clean(help);
	}

	/** The request that would be sent first. */
	preview(request: HaloRequest): Preview | { help: Help } {
		const address = this.addressOf(request);
		return typeof address === 'string' ? this.session.preview(request, address) : { help: address };
	}

	/** Sends a request, with retries, until there is a response or help to show. */
	async send(request: HaloRequest): Promise<Result> {
		let address = this.addressOf(request);
		let refusal: HaloResponse | undefined;
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			if (typeof address !== 'string') return { help: address, refusal, neverSent: !refusal };
			const to = address;
			const attempt = await this.retrier.send(
				request,
				async () => await this.session.attempt(request, to),
				this.share,
			);
			const result = attempt && resultOf(attempt, request);
			if (!result) return { help: STOPPED, neverSent: true };
			if ('help' in result) return result;
			this.began ??= Date.parse(result.response.headers.date ?? '') || undefined;
			if (result.response.status < 300) return result;
			refusal = result.response;
			address =
				redirectTarget(result.response, address, this.server, request.method) ??
				helpForGone(result.response, request) ??
				helpForResponse(result.response, {
					...request,
					isRightMissing: this.session.isRightMissing(request),
				});
		}
		return { help: inCircles(request.path), refusal };
	}

	/** Always on the resource server; help if the path, or the Halo URL, is not valid. */
	private addressOf({ path, query }: HaloRequest): string | Help {
		return validateUrl(this.session.url) ?? resolve(this.server, path, query);
	}

	/**
	 * Fetches a file from the link that Halo returned instead, or sends one there, without anything from the credential.
	 * Returns a response of any status. A body is not sent on to a redirect.
	 */
	async follow(link: string, options: LinkRequest = {}): Promise<Result> {
		const request = { method: 'GET' as const, headers: { Accept: '*/*' }, ...options };
		let address = linkTarget(link, this.server);
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			if (typeof address !== 'string') return { help: address };
			const to = address;
			const attempt = await this.retrier.send(
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

	/** Waits; help if the execution was stopped in the meantime. */
	async wait(milliseconds: number): Promise<Help | undefined> {
		return (await this.retrier.pause(milliseconds)) ? undefined : STOPPED;
	}
}

function inCircles(path: string): Help {
	return {
		message: `Halo keeps redirecting ${path}`,
		description:
			'Check the Halo URL of the credential, and the proxy in front of Halo if there is one.',
	};
}
