/** Chance from a seed: the same seed gives the same run (the generator is mulberry32). */
export class Random {
	private state: number;

	constructor(seed: number, run: number) {
		this.state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b)) >>> 0;
	}

	/** 0 up to, but not including, 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let t = this.state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
	}

	/** A whole number, both ends included. */
	whole(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(from: readonly T[]): T {
		return from[this.whole(0, from.length - 1)];
	}

	/** Several of a list, without one twice. */
	some<T>(from: readonly T[], count: number): T[] {
		const rest = [...from];
		return Array.from(
			{ length: Math.min(count, rest.length) },
			() => rest.splice(this.whole(0, rest.length - 1), 1)[0],
		);
	}
}
