import { NodeApiError, UnexpectedError } from 'n8n-workflow';
import { listIn, type ReadCache } from './cache';
import type { Connection } from './Connection';
import type { Result } from './result';
import { helpForLost } from './errors';
import type { Help } from './help';
import { helpForLink, helpForLinkLost, helpForUpload, linkIn, mayHaveExpired } from './links';
import type { FileForm } from './multipart';
import { pauseAfterLoss } from './retry';
import type { OwnSignIn } from './signIn/ownSignIn';
import type { HaloFile, HaloRequest, HaloResponse, Preview } from './types';

/**
 * Sends requests and files over a connection, for one item. Any failure is thrown as a NodeApiError that says what
 * happened and what to do next, and names the item.
 */
export class Channel {
	protected constructor(
		protected readonly connection: Connection,
		protected readonly cache: ReadCache,
		protected readonly itemIndex?: number,
		protected readonly isReading = false,
	) {}

	/** The resource server: `https://acme.halopsa.com/api`. Requests go nowhere else. */
	get server(): string {
		return this.connection.server;
	}

	/** The time of Halo's first response to this node, by Halo's own clock, in milliseconds; undefined if it has none. */
	get began(): number | undefined {
		return this.connection.began;
	}

	/** The type of a second credential, if the node has one of that type. */
	ownSignIn(type: OwnSignIn): OwnSignIn | undefined {
		return this.connection.node.credentials?.[type] ? type : undefined;
	}

	/** The scope that Halo granted with the access token; '' if it did not say, or before the first request. */
	get grantedScope(): string {
		return this.connection.grantedScope;
	}

	/** Any 2xx response, unprocessed, for files and free requests. */
	async send(request: HaloRequest): Promise<HaloResponse> {
		const result = await this.attempt(request);
		if ('help' in result) throw this.refusal(result.help);
		return result.response;
	}

	/** The same for callers that have to interpret a request that did not succeed. */
	async attempt(request: HaloRequest): Promise<Result> {
		const changes = request.method !== 'GET' && !request.reads;
		if (changes && this.isReading) throw new UnexpectedError('Writes go through run.write');
		const send = async () => await this.connection.send(request);
		if (changes) return await this.cache.write(listIn(request.path), send);
		await this.cache.written();
		return await this.connection.lanes.run(send);
	}

	/**
	 * A file: the response itself, or the target of the link that Halo returns instead. A request that may be repeated
	 * is sent again if the connection was lost during the download.
	 * @param keep stores the file, or reads the data that was returned instead
	 */
	async file<T>(
		request: HaloRequest,
		keep: (file: HaloFile) => Promise<T>,
		findLink = linkIn,
	): Promise<T> {
		const repeatable = request.method === 'GET' || request.reads === true;
		for (let tries = 1; ; tries++) {
			const found = repeatable
				? await this.findFile(request, findLink)
				: { response: await this.send(request) };
			try {
				return await keep(found);
			} catch (cause) {
				const lost = found.response.file?.failure;
				if (!lost) return await Promise.reject(cause);
				const help = found.link
					? helpForLinkLost(lost.help, found.link)
					: helpForLost(lost.help, request);
				const pause = pauseAfterLoss({ lost: lost.passing, repeatable }, tries);
				if (pause === undefined) throw this.refusal(help);
				await this.wait(pause);
			} finally {
				found.response.file?.discard();
			}
		}
	}

	/** If the link has expired, a new one is requested once. */
	private async findFile(request: HaloRequest, findLink: typeof linkIn): Promise<HaloFile> {
		for (let asked = 1; ; asked++) {
			const response = await this.send(request);
			const link = findLink(response);
			if (link === undefined) return { response };
			const { timeout } = request;
			const result = await this.connection.follow(link, { timeout, isFile: () => true });
			if ('help' in result) throw this.refusal(result.help);
			if (result.response.status < 300) return { response: result.response, link };
			if (asked > 1 || !mayHaveExpired(result.response)) {
				throw this.refusal(helpForLink(result.response, link));
			}
		}
	}

	/** Sends a form to a location outside Halo that Halo has named, without the token. */
	async sendToLink(
		link: string,
		{ contentType, body, timeout }: FileForm & { timeout: number },
	): Promise<void> {
		if (this.isReading) throw new UnexpectedError('Writes go through run.write');
		const headers = { 'Content-Type': contentType };
		const result = await this.connection.follow(link, { method: 'POST', headers, body, timeout });
		if ('help' in result) throw this.refusal(result.help);
		if (result.response.status >= 300) throw this.refusal(helpForUpload(result.response, link));
	}

	/** What a request would send, without the token; nothing is sent, not even to sign in. */
	preview(request: HaloRequest): Preview {
		const result = this.connection.preview(request);
		if ('help' in result) throw this.refusal(result.help);
		return result;
	}

	/** Waits. @throws if the execution was stopped in the meantime */
	async wait(milliseconds: number): Promise<void> {
		const stopped = await this.connection.wait(milliseconds);
		if (stopped) throw this.refusal(stopped);
	}

	/** Help as an error to throw: it names the item and contains no secret. */
	refusal(help: Help): NodeApiError {
		const { itemIndex } = this;
		const { message, description, httpCode } = this.connection.clean(help);
		const refusal = new NodeApiError(
			this.connection.node,
			{},
			{ message, description, httpCode, itemIndex },
		);
		// n8n replaces a message with its own text if the message contains one of its codes.
		refusal.message = message;
		return refusal;
	}
}
