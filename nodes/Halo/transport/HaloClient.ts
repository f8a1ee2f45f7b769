import type { IDataObject } from 'n8n-workflow';
import { listIn, ReadCache } from './cache';
import { Channel } from './Channel';
import { Connection } from './Connection';
import { holdsRecords, isRecord, listOf, rowsOf, withRows, type Page } from './envelope';
import { helpForUnreadable } from './errors';
import { textOf } from './http';
import { isObject, parseJson } from './json';
import { helpForNoList, helpForNoRecord, helpForNothing } from './noRecord';
import { readPages, type ReadPage } from './paging';
import type { Progress } from './progress';
import type {
	HaloResponse,
	HaloContext,
	HaloList,
	HaloRequest,
	ListOptions,
	WholeAnswer,
} from './types';
import { countQuery, unpagedList } from './unpaged';
import { errorIn } from './words';

export { pathTo } from './paths';
export type { Refused } from './result';
export type {
	HaloFile,
	HaloResponse,
	HaloContext,
	HaloList,
	HaloRequest,
	ListOptions,
	Preview,
} from './types';

/** A client for one Halo with one credential: records and lists, in any form that Halo returns them. */
export class HaloClient extends Channel {
	/**
	 * Reads the credential of the node once.
	 * @param parallel how many reads may run at once
	 */
	static async connect(context: HaloContext, parallel?: number): Promise<HaloClient> {
		return new HaloClient(await Connection.open(context, parallel), new ReadCache());
	}

	/** How many reads may run at once. */
	get parallel(): number {
		return this.connection.lanes.most;
	}

	/** How many requests in five minutes the credential allows; 0 for any number. */
	get allowance(): number {
		return this.connection.allowance;
	}

	/** What was sent so far, and how long it waited. */
	get progress(): Progress {
		return this.connection.progress;
	}

	/** The same connection, for one item of the run. */
	at(itemIndex: number): HaloClient {
		return new HaloClient(this.connection, this.cache, itemIndex);
	}

	/** The same connection for code that only reads: it refuses to write. */
	reading(): HaloClient {
		return new HaloClient(this.connection, this.cache, this.itemIndex, true);
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
		if (!isObject(record) || Object.keys(record).length === 0) {
			throw this.refusal(helpForNothing(path));
		}
		if (errorIn(record) !== undefined) throw this.refusal(helpForNoRecord(path));
		return record;
	}

	/** All rows of a list, or the first ones up to a limit, in Halo's order. */
	async list(path: string, options: ListOptions = {}): Promise<HaloList> {
		const {
			listKey,
			paged = true,
			limit = Infinity,
			takesCount,
			countsAll,
			keep,
			reduce,
			mostPages,
			until,
			permission,
			cached,
		} = options;
		const read = async (paging: IDataObject, again?: true): Promise<Page> => {
			const query = { ...options.query, ...paging };
			const request: HaloRequest = { method: 'GET', path, query, permission };
			const body = await this.json({ ...request, cached: again ? undefined : cached });
			const page = rowsOf(body, listKey);
			if (!holdsRecords(body, listKey)) throw this.refusal(helpForNoList(path));
			// a first page that is not a list shows nothing about the records
			if (page.isList || Number(paging.page_no ?? 1) > 1) return page;
			if (isRecord(body)) return { ...page, total: 1, isList: true };
			throw this.refusal(helpForNoList(path));
		};
		if (limit <= 0) return { rows: [] };
		const bounds = { limit, keep, reduce, mostPages, until, countsAll, parallel: this.parallel };
		if (paged) return await readPages(read, bounds);
		const asked = { limit, takesCount, count: options.query?.count };
		const list = unpagedList(await read(asked.count ? {} : countQuery(asked)), asked);
		return reduce ? { ...list, rows: await reduce(list.rows) } : list;
	}

	/**
	 * The response to any GET as if Halo had put all rows, or the first ones up to a limit, on its first page. Halo's
	 * envelope is detected, and a response that is not a list is not changed.
	 */
	async whole(request: HaloRequest, limit = Infinity): Promise<WholeAnswer> {
		const answers: Array<{ response: HaloResponse; body: unknown }> = [];
		const read: ReadPage = async (paging) => {
			const response = await this.send({ ...request, query: { ...request.query, ...paging } });
			const body = this.dataOf(response, request);
			const page = rowsOf(body);
			const isFirst = answers.length === 0;
			// only the first: a long list is in memory once
			if (isFirst) answers.push({ response, body });
			if (!isFirst || listOf(body)) return page;
			// the only response: a record, or anything else
			return { ...page, total: page.rows.length, isList: true };
		};
		// it is not known what identifies these rows, if anything
		const { rows, incomplete } = await readPages(read, { comparesIds: false, limit });
		const [first] = answers;
		const body = withRows(first.body, rows);
		return { response: first.response, body, rows: listOf(body) ?? rows, incomplete };
	}
}
