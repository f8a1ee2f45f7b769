import type { Outcome } from './batchEntry';

/** An item that this execution has written, or may have. */
export interface Earlier {
	itemIndex: number;
	/** The ID of its record, where Halo said it. */
	id?: number | string;
	/** Nobody knows whether it was written. */
	mayBeDone?: boolean;
}

/** Which items are about the same record: only one of them is under way at a time. */
export class WrittenKeys {
	private readonly keyOf = new Map<number, string>();
	private readonly underWay = new Set<string>();
	private readonly written = new Map<string, Earlier>();

	/** False where another item with the same key is under way. Items without a key are about records of their own. */
	take(itemIndex: number, key: string | undefined): boolean {
		if (key === undefined) return true;
		if (this.underWay.has(key)) return false;
		this.underWay.add(key);
		this.keyOf.set(itemIndex, key);
		return true;
	}

	/** Nothing is under way any more. */
	release(): void {
		this.underWay.clear();
	}

	/** Remembers what became of an item; one that was refused changes nothing. */
	done(itemIndex: number, outcome: Outcome): void {
		const key = this.keyOf.get(itemIndex);
		const mayBeDone = 'error' in outcome && outcome.mayBeDone === true;
		if (key === undefined || ('error' in outcome && !mayBeDone)) return;
		const id = 'id' in outcome ? outcome.id : undefined;
		const isId = typeof id === 'number' || typeof id === 'string';
		this.written.set(key, { itemIndex, id: isId ? id : undefined, mayBeDone });
	}

	/** The item with the same key that came before. */
	earlier(itemIndex: number): Earlier | undefined {
		return this.written.get(this.keyOf.get(itemIndex) ?? '');
	}
}
