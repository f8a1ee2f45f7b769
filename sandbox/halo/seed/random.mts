/** Numbers that look random and are the same at every start. */
export interface Random {
	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number;
	pick<T>(list: readonly T[]): T;
	/** True in that share of the cases. */
	chance(share: number): boolean;
	guid(): string;
}

/** A small generator (mulberry32) behind a readable face. */
export function randomFrom(seed: number): Random {
	let state = seed;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
	const hex = (length: number): string =>
		Array.from({ length }, () => between(0, 15).toString(16)).join('');
	return {
		between,
		pick: (list) => list[between(0, list.length - 1)],
		chance: (share) => next() < share,
		guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
	};
}
