import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, UnexpectedError } from 'n8n-workflow';
import { listIn, ReadCache } from './cache';
import { Connection } from './Connection';
import { isRecord, listOf, rowsOf, withRows, type Page } from './envelope';
import { isObject, parseJson } from './json';
import { helpForNoList, helpForUnreadable } from './errors';
import type { Help } from './help';
import { textOf } from './http';
import { helpForLink, helpForUpload, linkIn, mayHaveExpired } from './links';
import type { FileForm } from './multipart';
import { readPages, type ReadPage } from './paging';
import type { OwnSignIn } from './signIn/ownSignIn';
import { countQuery, unpagedList } from './unpaged';
import type {
	HaloFile,
	HaloResponse,
	HaloContext,
	HaloList,
	HaloRequest,
	ListOptions,
	Preview,
	WholeAnswer,
} from './types';

export { pathTo } from './paths';
export type {
	HaloFile,
	HaloResponse,
	HaloContext,
	HaloList,
	HaloRequest,
	ListOptions,
	Preview,
} from './types';

/**
 * Speaks to one Halo with one credential. Whatever goes wrong is thrown as a NodeApiError that says what happened and
 * what to do next, and names the item.
 */
export class HaloClient {
	private constructor(
		private readonly connection: Connection,
		private readonly cache: ReadCache,
		private readonly itemIndex?: number,
		private readonly isReading = false,
	) {}

	/** Reads the credential of the node, once. */
	static async connect(context: HaloContext): Promise<HaloClient> {
		return new HaloClient(await Connection.open(context), new ReadCache());
	}

	/** The resource server: `https://acme.halopsa.com/api`. Requests go nowhere else. */
	get server(): string {
		return this.connection.server;
	}

	/** The type of a credential beside the main one, if the node has one of that type. */
	ownSignIn(type: OwnSignIn): OwnSignIn | undefined {
		return this.connection.node.credentials?.[type] ? type : undefined;
	}

	/** The scope that Halo granted with the access token; '' when it did not say, or before the first request. */
	get grantedScope(): string {
		return this.connection.grantedScope;
	}

	/** The same connection, for one item of the run. */
	at(itemIndex: number): HaloClient {
		return new HaloClient(this.connection, this.cache, itemIndex);
	}

	/** The same connection for whatever only reads: it refuses to write. */
	reading(): HaloClient {
		return new HaloClient(this.connection, this.cache, this.itemIndex, true);
	}

	/** Any 2xx response as it came, for files and free requests. */
	async send(request: HaloRequest): Promise<HaloResponse> {
		const changes = request.method !== 'GET' && !request.reads;
		if (changes && this.isReading) throw new UnexpectedError('Writes go through run.write');
		try {
			const result = await this.connection.send(request);
			if ('help' in result) throw this.refusal(result.help);
			return result.response;
		} finally {
			// a write that failed may have been done all the same
			if (changes) this.cache.drop(listIn(request.path));
		}
	}

	/**
	 * A file: the response itself, or what is behind the link that Halo gives in its place. Halo is asked once more when
	 * the link has expired, so the request must be one that may be repeated.
	 */
	async file(request: HaloRequest, findLink = linkIn): Promise<HaloFile> {
		for (let asked = 1; ; asked++) {
			const response = await this.send(request);
			const link = findLink(response);
			if (link === undefined) return { response };
			const result = await this.connection.follow(link, { timeout: request.timeout });
			if ('help' in result) throw this.refusal(result.help);
			if (result.response.status < 300) return { response: result.response, link };
			if (asked > 1 || !mayHaveExpired(result.response)) {
				throw this.refusal(helpForLink(result.response, link));
			}
		}
	}

	/** Sends a form to a place outside of Halo that Halo has named, without the token. */
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

	/** The response as data; undefined when it is empty. */
	async json(request: HaloRequest): Promise<unknown> {
		const read = async () => this.dataOf(await this.send(request), request);
		if (!request.cached || request.method !== 'GET') return await read();
		return await this.cache.read(this.preview(request).url, listIn(request.path), read);
	}

	/** A response as data; undefined when it is empty. @throws when it is not JSON */
	dataOf(response: HaloResponse, request: HaloRequest): unknown {
		const text = textOf(response);
		if (text.trim() === '') return undefined;
		const data = parseJson(text);
		if (data !== undefined) return data;
		throw this.refusal(helpForUnreadable(response, request));
	}

	/** One record. */
	async get(
		path: string,
		query?: IDataObject,
		permission?: string,
		cached?: true,
	): Promise<IDataObject> {
		const body = await this.json({ method: 'GET', path, query, permission, cached });
		const record = Array.isArray(body) ? body[0] : body;
		if (isObject(record)) return record;
		throw this.refusal({
			message: `Halo gave nothing for ${path}`,
			description:
				'The record may have been deleted, or the agent of this credential may not see it.',
		});
	}

	/** All rows of a list, or the first ones up to a limit, in Halo's order. */
	async list(path: string, options: ListOptions = {}): Promise<HaloList> {
		const { listKey, paged = true, limit = Infinity, takesCount, permission, cached } = options;
		const read = async (paging: IDataObject, again?: true): Promise<Page> => {
			const query = { ...options.query, ...paging };
			const request: HaloRequest = { method: 'GET', path, query, permission };
			const body = await this.json({ ...request, cached: again ? undefined : cached });
			const page = rowsOf(body, listKey);
			// a first page that is no list at all says nothing of the records
			if (page.isList || Number(paging.page_no ?? 1) > 1) return page;
			if (isRecord(body)) return { ...page, total: 1, isList: true };
			throw this.refusal(helpForNoList(path));
		};
		if (limit <= 0) return { rows: [] };
		if (paged) return await readPages(read, { limit });
		const asked = { limit, takesCount, count: options.query?.count };
		return unpagedList(await read(asked.count ? {} : countQuery(asked)), asked);
	}

	/**
	 * The response to any GET as if Halo had put all rows, or the first ones up to a limit, on its first page. Halo's
	 * wrapping is found by itself, and a response that is no list stays as it is.
	 */
	async whole(request: HaloRequest, limit = Infinity): Promise<WholeAnswer> {
		const pages: Array<{ response: HaloResponse; body: unknown }> = [];
		const read: ReadPage = async (paging) => {
			const response = await this.send({ ...request, query: { ...request.query, ...paging } });
			const body = this.dataOf(response, request);
			pages.push({ response, body });
			const page = rowsOf(body);
			if (pages.length > 1 || listOf(body)) return page;
			// the only response: a record, or anything else
			return { ...page, total: page.rows.length, isList: true };
		};
		// what numbers these rows, and whether anything does, is not known
		const { rows, incomplete } = await readPages(read, { comparesIds: false, limit });
		const [first] = pages;
		const body = withRows(first.body, rows);
		return { response: first.response, body, rows: listOf(body) ?? rows, incomplete };
	}

	/** Waits. @throws when the execution was stopped meanwhile */
	async wait(milliseconds: number): Promise<void> {
		const stopped = await this.connection.wait(milliseconds);
		if (stopped) throw this.refusal(stopped);
	}

	/** Help as an error to throw: it names the item and holds no secret. */
	refusal(help: Help): NodeApiError {
		const { itemIndex } = this;
		const { message, description, httpCode } = this.connection.clean(help);
		const refusal = new NodeApiError(
			this.connection.node,
			{},
			{ message, description, httpCode, itemIndex },
		);
		// n8n puts words of its own in place of a message that happens to hold one of its codes.
		refusal.message = message;
		return refusal;
	}
}
