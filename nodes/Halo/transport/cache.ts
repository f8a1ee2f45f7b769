/**
 * Responses that an execution may use again: short lists, the fields of a type, names that only point to a record.
 * They are kept by address. A read that failed is not kept, and nobody can change what is kept.
 */
export class ReadCache {
	private readonly known = new Map<string, { list: string; data: Promise<unknown> }>();

	/**
	 * The data at an address, requested once however many want it and however close together.
	 * @param list the list that the address belongs to, by which a write makes it be forgotten: 'tickets'
	 */
	async read(address: string, list: string, request: () => Promise<unknown>): Promise<unknown> {
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

	/** Forgets a list and its records, since a write may have changed them. */
	drop(list: string): void {
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
