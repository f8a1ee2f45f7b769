/**
 * Responses that an execution may use again: short lists, the fields of a type, names that only refer to a record.
 * They are kept by address. A failed read is not kept, and kept data is frozen.
 */
export class ReadCache {
	private readonly known = new Map<string, { list: string; data: Promise<unknown> }>();
	/** The writes under way, each with the list that it changes. */
	private readonly writes = new Map<Promise<unknown>, string>();

	/**
	 * The data at an address, requested once for all callers, even if they ask at the same time.
	 * @param list the list that the address belongs to, whose writes remove it from the cache: 'tickets'
	 */
	async read(address: string, list: string, request: () => Promise<unknown>): Promise<unknown> {
		await this.written(list);
		const known = this.known.get(address);
		if (known) return await known.data;
		const entry = { list, data: request().then(deepFreeze) };
		this.known.set(address, entry);
		try {
			return await entry.data;
		} catch (cause) {
			if (this.known.get(address) === entry) this.known.delete(address);
			return await Promise.reject(cause);
		}
	}

	/** Sends a write. Its list and the records in it are forgotten, since one that failed may have been done anyway. */
	async write<T>(list: string, send: () => Promise<T>): Promise<T> {
		const sending = send();
		this.writes.set(sending, list);
		try {
			return await sending;
		} finally {
			this.writes.delete(sending);
			this.drop(list);
		}
	}

	/** Resolves when no write is under way, or none of a list: what is read then is what they left. */
	async written(list?: string): Promise<void> {
		for (const [write, of] of this.writes) {
			if (list === undefined || of === list) await write.catch(() => undefined);
		}
	}

	private drop(list: string): void {
		for (const [address, entry] of this.known) {
			if (entry.list === list) this.known.delete(address);
		}
	}
}

function deepFreeze<T>(data: T): T {
	if (typeof data !== 'object' || data === null) return data;
	for (const value of Object.values(data)) deepFreeze(value);
	return Object.freeze(data);
}

/** The list that a path belongs to: 'tickets' for '/api/Tickets/5'. */
export const listIn = (path: string) =>
	(/^\/?(?:api\/)?([^/?#]*)/i.exec(path.trim())?.[1] ?? '').toLowerCase();
