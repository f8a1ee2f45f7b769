import { randomUUID } from 'node:crypto';
import { resourceOf } from './contract.mts';
import type { Json, Query, Row } from './types.mts';

interface Entry {
	row: Row;
	/** When Halo last changed it, milliseconds. */
	changedAt: number;
}

/**
 * Resources whose `id` alone does not name a record: actions and approvals are numbered per ticket,
 * lookups per type.
 */
const keyFields: Record<string, string[]> = {
	Actions: ['ticket_id', 'id'],
	Lookup: ['lookupid', 'id'],
	TicketApproval: ['ticket_id', 'seq'],
};
/** Of these, the ones whose path names the parent: `/TicketApproval/{ticket}&{number}`. */
const parentInPath = new Set(['TicketApproval']);

/** Resources that are windows on another's records: one numbering, one list of tickets. */
const windows: Record<string, string> = { Opportunities: 'Tickets', Projects: 'Tickets' };

/** All records of one resource, in the order of their creation. */
export class Collection {
	private readonly entries = new Map<string, Entry>();
	private readonly fields: string[];
	private lastId = 0;

	constructor(readonly name: string) {
		this.fields = keyFields[name] ?? ['id'];
	}

	/** The field that numbers a record, alone or within its parent. */
	get own(): string {
		return this.fields[this.fields.length - 1];
	}

	/** The key of a record, or of the values that make one: `key({ ticket_id: 1, id: 2 })`. */
	key(row: Row): string {
		return this.fields.map((field) => String(row[field] ?? '').toLowerCase()).join('&');
	}

	/**
	 * The key that a path means: its id with the other half from the query (`?ticket_id=`), or joined
	 * to it by `&`. Without the other half it must be the only record with that id.
	 */
	keyIn(id: string, query: Query): string {
		const [parent, own] = this.fields;
		if (own === undefined || id.includes('&')) return id;
		const [inPath, other] = parentInPath.has(this.name) ? [parent, own] : [own, parent];
		if (query[other]) return this.key({ [inPath]: id, [other]: query[other] });
		const candidates = this.all().filter((row) => String(row[inPath]) === id);
		return candidates.length === 1 ? this.key(candidates[0]) : '';
	}

	copy(): Collection {
		const copy = new Collection(this.name);
		for (const [key, entry] of this.entries) copy.entries.set(key, entry);
		copy.lastId = this.lastId;
		return copy;
	}

	get(key: string | number): Row | undefined {
		return this.entries.get(String(key).toLowerCase())?.row;
	}

	find(matches: (row: Row) => boolean): Row | undefined {
		return this.all().find(matches);
	}

	all(): Row[] {
		return [...this.entries.values()].map(({ row }) => row);
	}

	get size(): number {
		return this.entries.size;
	}

	changedAt(row: Row): number {
		return this.entries.get(this.key(row))?.changedAt ?? 0;
	}

	/** Adds or replaces a record; a missing id is given. Returns what is stored. */
	put(row: Row, changedAt = Date.now()): Row {
		const { own } = this;
		const stored =
			(row[own] ?? null) === null ? { [own]: this.newId(row), ...withoutNull(row, own) } : row;
		if (typeof stored[own] === 'number') this.lastId = Math.max(this.lastId, stored[own]);
		this.entries.set(this.key(stored), { row: stored, changedAt });
		return stored;
	}

	remove(key: string | number): boolean {
		return this.entries.delete(String(key).toLowerCase());
	}

	private newId(row: Row): Json {
		if (this.fields.length > 1) return this.numberWithin(row);
		const { id } = resourceOf(this.name);
		if (id === 'guid' || id === 'guidText') return randomUUID();
		return ++this.lastId;
	}

	/** The next number among the records of the same parent. */
	private numberWithin(row: Row): number {
		const [parent, own] = this.fields;
		const siblings = this.all().filter((other) => other[parent] === row[parent]);
		return Math.max(0, ...siblings.map((sibling) => Number(sibling[own]))) + 1;
	}
}

/** Everything that this Halo holds. */
export class Store {
	private readonly collections = new Map<string, Collection>();
	/** Bytes of attachments, by attachment id. */
	readonly files = new Map<number, Buffer>();

	/** What it holds now, in a store of its own. */
	copy(): Store {
		const copy = new Store();
		for (const [key, collection] of this.collections) {
			copy.collections.set(key, collection.copy());
		}
		for (const [id, bytes] of this.files) copy.files.set(id, bytes);
		return copy;
	}

	/** @param name a resource's name in Halo's spelling; case is forgiven */
	of(name: string): Collection {
		const shared = windows[name] ?? name;
		const key = shared.toLowerCase();
		const known = this.collections.get(key);
		if (known) return known;
		const collection = new Collection(shared);
		this.collections.set(key, collection);
		return collection;
	}
}

/** A record without an empty id, so that the id it gets stands first, as in Halo's responses. */
function withoutNull(row: Row, field: string): Row {
	const { [field]: _none, ...rest } = row;
	return rest;
}
