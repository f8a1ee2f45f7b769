import type { Outcome } from './batchEntry';

/** An item that this execution has written, or may have. */
export interface Earlier {
	itemIndex: number;
	/** The ID of its record, if Halo returned it. */
	id?: number | string;
	/** It is not known whether it was written. */
	mayBeDone?: boolean;
}

/** Which items are about the same record: only one of them is processed at a time. */
export class WrittenKeys {
	private readonly keyOf = new Map<number, string>();
	private readonly underWay = new Set<string>();
	private readonly written = new Map<string, Earlier>();

	/** False if another item with the same key is being processed. Items without a key each have their own record. */
	take(itemIndex: number, key: string | undefined): boolean {
		if (key === undefined) return true;
		if (this.underWay.has(key)) return false;
		this.underWay.add(key);
		this.keyOf.set(itemIndex, key);
		return true;
	}

	/** Nothing is being processed any more. */
	release(): void {
		this.underWay.clear();
	}

	/** Remembers the result of an item; one that was refused changes nothing. */
	done(itemIndex: number, outcome: Outcome): void {
		const key = this.keyOf.get(itemIndex);
		const mayBeDone = 'error' in outcome && outcome.mayBeDone === true;
		if (key === undefined || ('error' in outcome && !mayBeDone)) return;
		const id = 'id' in outcome ? outcome.id : undefined;
		const isId = typeof id === 'number' || typeof id === 'string';
		this.written.set(key, { itemIndex, id: isId ? id : undefined, mayBeDone });
	}

	/** The previous item with the same key. */
	earlier(itemIndex: number): Earlier | undefined {
		return this.written.get(this.keyOf.get(itemIndex) ?? '');
	}
}
